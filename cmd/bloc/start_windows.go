package main

import (
	"errors"
	"os"
	"os/exec"
	"syscall"

	"github.com/inconshreveable/mousetrap"
)

// isClicked reports whether the icon of the program was clicked or something dropped on it.
func isClicked() bool { return mousetrap.StartedByExplorer() }

// showFile opens a file in the program that the system has for it.
func showFile(path string) error {
	return exec.Command("rundll32", "url.dll,FileProtocolHandler", path).Start()
}

// sharingViolation is what Windows says of a file that another program holds.
const sharingViolation syscall.Errno = 32

// isBusy reports whether another program has a file open, as Excel has a book.
func isBusy(path string) bool {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err == nil {
		f.Close()
	}
	return errors.Is(err, sharingViolation)
}
