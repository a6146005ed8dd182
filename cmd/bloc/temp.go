package main

import (
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

// A file is written under a temporary name and then renamed. The name says which machine and
// which process writes it, as .bloc-5b3c9e21-4711-00c0ffee. So a later run recognises what a
// killed run left behind.
const tempStart = ".bloc-"

// tempsOf is how the names of the temporary files of a process begin.
func tempsOf(pid int) string { return fmt.Sprintf("%s%s-%d-", tempStart, machine(), pid) }

// machine is a short name of this machine. Several machines may share a folder, and each knows
// only its own processes.
var machine = sync.OnceValue(func() string {
	name, _ := os.Hostname() // without names, all machines count as one
	h := fnv.New32a()
	h.Write([]byte(name)) // which cannot fail
	return fmt.Sprintf("%08x", h.Sum32())
})

// createTemp creates a file in a folder, with a mode that the umask still narrows.
func createTemp(dir string, mode fs.FileMode) (*os.File, error) {
	for {
		name := filepath.Join(dir, fmt.Sprintf("%s%08x", tempsOf(os.Getpid()), rand.Uint32()))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// longestRun is longer than any run takes. An older file is left over, even if another process
// now has the number of its writer.
const longestRun = 24 * time.Hour

// sweep removes from a folder what killed runs left there. What cannot be listed or removed
// stays for the next run, as it does no harm.
func sweep(dir string) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		if e.Type().IsRegular() && strings.HasPrefix(e.Name(), tempStart) && leftOver(e) {
			os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}

// leftOver reports whether the process that wrote a temporary file is gone.
func leftOver(e fs.DirEntry) bool {
	parts := strings.Split(strings.TrimPrefix(e.Name(), tempStart), "-")
	if len(parts) != 3 {
		return false // another program's
	}
	pid, err := strconv.Atoi(parts[1])
	if err != nil || pid <= 0 {
		return false
	}
	if parts[0] == machine() && !running(pid) {
		return true
	}
	info, err := e.Info()
	return err == nil && time.Since(info.ModTime()) > longestRun
}

// running reports whether a process runs; one of another user counts.
func running(pid int) bool {
	p, err := os.FindProcess(pid)
	if err != nil {
		return errors.Is(err, fs.ErrPermission) // Windows opens the process here
	}
	defer p.Release()
	return !errors.Is(p.Signal(syscall.Signal(0)), os.ErrProcessDone)
}
