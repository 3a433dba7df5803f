// Nothing runs at the start: the worker's script calls KernelExports when the page asks for something.
return;
