namespace KernelBundle;

/// <summary>A file of the bundle.</summary>
/// <param name="Kind">
/// <c>frame</c> and <c>worker</c> are the scripts of these two; <c>script</c> and <c>wasm</c> belong to .NET's runtime;
/// <c>framework</c> is an assembly that cells see, <c>assembly</c> one that they do not; <c>file</c> lies in the file system.
/// </param>
/// <param name="Name">What it is called where it is used.</param>
/// <param name="Packed">The file to fetch, beside the manifest.</param>
/// <param name="PackedSize">Its size in bytes.</param>
/// <param name="Size">Its size in bytes when unpacked.</param>
internal sealed record BundledFile(string Kind, string Name, string Packed, long PackedSize, long Size);
