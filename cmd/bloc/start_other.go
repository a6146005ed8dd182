//go:build !windows

package main

import (
	"os/exec"
	"runtime"
)

// isClicked reports whether the icon of the program was clicked. Other systems than Windows
// do not show.
func isClicked() bool { return false }

// showFile opens a file in the program that the system has for it.
func showFile(path string) error {
	if runtime.GOOS == "darwin" {
		return exec.Command("open", path).Start()
	}
	return exec.Command("xdg-open", path).Start()
}

// isBusy reports whether another program has a file open: only its lock file shows it here.
func isBusy(path string) bool { return lockFile(path) != "" }
