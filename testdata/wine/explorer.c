// A stand-in for the shell of Windows: it starts the program that its command line names, as
// a click on the icon does, and ends with its status. Its name has to be explorer.exe.
#include <windows.h>

int main(void) {
	wchar_t *line = GetCommandLineW();
	int quoted = 0;
	for (; *line && (quoted || *line != L' '); line++)
		quoted ^= *line == L'"';
	while (*line == L' ')
		line++;
	STARTUPINFOW start = {sizeof start};
	PROCESS_INFORMATION child;
	if (!CreateProcessW(NULL, line, NULL, NULL, TRUE, 0, NULL, NULL, &start, &child))
		return 99;
	WaitForSingleObject(child.hProcess, INFINITE);
	DWORD status = 98;
	GetExitCodeProcess(child.hProcess, &status);
	return (int)status;
}
