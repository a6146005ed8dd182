package main

import (
	"os"

	"golang.org/x/sys/windows"
)

// showsColours makes a console show colours, and reports whether it does. A file takes them as
// well.
func showsColours(f *os.File) bool {
	console := windows.Handle(f.Fd())
	var mode uint32
	if windows.GetConsoleMode(console, &mode) != nil {
		return true
	}
	return windows.SetConsoleMode(console, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}
