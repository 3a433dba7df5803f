using System.CommandLine;
using System.Text;
using NotebookRunner;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var timeout = new Option<int>("--timeout") { Description = "Stop a notebook after so many seconds.", HelpName = "SECONDS", DefaultValueFactory = _ => 120 };
timeout.Validators.Add(result =>
{
    if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var seconds) || seconds is < 1 or > 1_000_000))
        result.AddError($"--timeout is \"{result.Tokens[0].Value}\": expected a whole number of seconds, from 1 to 1000000.");
});
var json = new Option<FileInfo?>("--json") { Description = "Write every output of every cell to this file.", HelpName = "FILE" };
var paths = new Argument<string[]>("paths") { Description = "Notebooks (.dib), or folders: every numbered notebook in them. Without any: those in notebooks/.", Arity = ArgumentArity.ZeroOrMore };

var run = new Command("run", "Runs notebooks, each in a process of its own, and says what each showed.") { paths, timeout, json };
run.SetAction((parsed, _) => RunCommand.RunAsync(parsed.GetValue(paths)!, TimeSpan.FromSeconds(parsed.GetValue(timeout)), parsed.GetValue(json)));

var port = new Option<int?>("--port") { Description = "Listen at this port. Without it: at the first free one from 8080 on.", HelpName = "PORT" };
port.Validators.Add(result =>
{
    if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var number) || number is < ServeCommand.LowestPort or > ServeCommand.HighestPort))
        result.AddError($"--port is \"{result.Tokens[0].Value}\": expected a whole number from {ServeCommand.LowestPort} to {ServeCommand.HighestPort}.");
});
var site = new Argument<string?>("site") { Description = "The folder to show. Without it: site/.", Arity = ArgumentArity.ZeroOrOne };
var serve = new Command("serve", "Shows the published site in a browser on this machine.") { site, port };
serve.SetAction((parsed, _) => ServeCommand.RunAsync(parsed.GetValue(site), parsed.GetValue(port)));

var notebook = new Argument<string>("notebook");
var pipe = new Argument<string>("pipe");
var execute = new Command(ExecuteCommand.Name, "What a child process does: runs one notebook and reports to the pipe.") { notebook, pipe };
execute.Hidden = true;
execute.SetAction((parsed, _) => ExecuteCommand.RunAsync(parsed.GetValue(notebook)!, parsed.GetValue(pipe)!));

var publish = new Command("publish", "Runs the lessons, and writes them as a web site (site/) and as Markdown that GitHub renders (docs/).") { timeout };
publish.SetAction((parsed, _) => PublishCommand.RunAsync(TimeSpan.FromSeconds(parsed.GetValue(timeout))));

var noServe = new Option<bool>("--no-serve") { Description = "End when all is published." };
var root = new RootCommand("Runs the tutorial. Without a command: publish, then serve.") { run, publish, serve, execute, timeout, port, noServe };
root.SetAction(async (parsed, _) =>
{
    var published = await PublishCommand.RunAsync(TimeSpan.FromSeconds(parsed.GetValue(timeout)));
    return published != ExitCode.AllRan || parsed.GetValue(noServe) ? published : await ServeCommand.RunAsync(null, parsed.GetValue(port));
});

var parseResult = root.Parse(args);
var exitCode = await parseResult.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null }); // run has its own answer to Ctrl+C
return parseResult.Errors.Count > 0 ? ExitCode.WrongUsage : exitCode;
