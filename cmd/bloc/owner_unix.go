//go:build unix

package main

import (
	"io/fs"
	"os"
	"syscall"
)

// keepOwner gives a file the owner and the group of another, as far as the user may. The group
// that shares a file can often stay even if the owner cannot.
func keepOwner(f *os.File, as fs.FileInfo) {
	old, ok := as.Sys().(*syscall.Stat_t)
	if !ok {
		return
	}
	f.Chown(-1, int(old.Gid))
	f.Chown(int(old.Uid), -1)
}

// sameDrive reports whether two folders are on one drive, so that a file can be renamed from
// one to the other.
func sameDrive(a, b string) bool {
	x, errX := os.Stat(a)
	y, errY := os.Stat(b)
	if errX != nil || errY != nil {
		return true // an error shows when they are used
	}
	one, knownX := x.Sys().(*syscall.Stat_t)
	other, knownY := y.Sys().(*syscall.Stat_t)
	return !knownX || !knownY || one.Dev == other.Dev
}

// otherNames reports whether a file has more than one name.
func otherNames(info fs.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && stat.Nlink > 1
}
