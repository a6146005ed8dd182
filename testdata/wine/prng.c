// A stand-in for bcryptprimitives.dll, which Windows has and older wines lack: Go programs
// take their random numbers from its ProcessPrng.
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID, ULONG); // RtlGenRandom

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T size) {
	return SystemFunction036(data, (ULONG)size);
}
