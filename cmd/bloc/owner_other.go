//go:build !unix

package main

import (
	"io/fs"
	"os"
)

// keepOwner does nothing: what a file's owner is, the folder says.
func keepOwner(*os.File, fs.FileInfo) {}

// sameDrive takes two folders one above the other to be on one drive, as drives have
// letters.
func sameDrive(string, string) bool { return true }

// otherNames knows of none.
func otherNames(fs.FileInfo) bool { return false }
