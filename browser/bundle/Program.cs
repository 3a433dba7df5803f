using KernelBundle;

if (args is not [var list, var folder])
{
    Console.Error.WriteLine("Expected two arguments: a file that lists what goes into the bundle, and the folder to write it to.");
    return 2;
}

new Bundle(folder).Write([.. File.ReadLines(list).Select(Ingredient.Parse)]);
return 0;
