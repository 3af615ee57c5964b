/* The program is compiled for processors with AVX2, which the compiler of .NET cannot select at run time. On other processors, this starts
   the second program of the release instead, which needs SSE4.2 only. It runs before .NET, which would end the process with "The required
   instruction sets are not supported by the current CPU." */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

__attribute__((constructor)) static void run_on_older_processor(int count, char **arguments, char **environment) {
    char path[4096];
    ssize_t length;
    (void)count;
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("aes"))
        return;
    length = readlink("/proc/self/exe", path, sizeof path);
    if (length <= 0 || (size_t)length + sizeof "-x86-64-v2" > sizeof path)
        return;
    strcpy(path + length, "-x86-64-v2");
    execve(path, arguments, environment);
    /* The program stands alone; .NET reports what is missing. */
    fprintf(stderr, "wrapgen: this processor has no AVX2, and %s cannot be started.\n", path);
}
