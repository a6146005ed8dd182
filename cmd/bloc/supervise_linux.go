package main

import (
	"io"
	"os"
	"os/signal"
	"syscall"
)

// If a program gets no more memory, Go ends it with its own status 2, and nothing in the
// program can change that. So if the address space is limited (ulimit -v), another process
// does the work, and this one reads how it ended. Otherwise no other process is started.

// marker is the environment variable by which the other process recognises itself. Its
// statuses begin at offset, so none of them is one of Go's.
const (
	marker = "BLOC_SUPERVISED"
	offset = 64
)

// supervise does the work and returns its status. If memory may run out, another process does
// the work.
func supervise(work func() int) int {
	if os.Getenv(marker) != "" {
		return offset + work()
	}
	var limit syscall.Rlimit
	if syscall.Getrlimit(syscall.RLIMIT_AS, &limit) != nil || limit.Cur > unlimited {
		return work()
	}
	self, err := os.Executable()
	if err != nil {
		return work()
	}
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	child, err := os.StartProcess(self, os.Args, &os.ProcAttr{
		Env:   append(os.Environ(), marker+"=1"),
		Files: []*os.File{os.Stdin, os.Stdout, os.Stderr},
	})
	if err != nil {
		return work()
	}
	go func() {
		for s := range signals {
			if s != os.Interrupt { // a terminal sends it to both
				child.Signal(s)
			}
		}
	}()
	end, err := child.Wait()
	if err != nil {
		return statusFailed
	}
	return ended(end.Sys().(syscall.WaitStatus))
}

// unlimited is a limit in bytes that no machine reaches.
const unlimited = 1 << 50

// ended returns the status for how a process ended. If a signal ended it, the same signal ends
// this one.
func ended(how syscall.WaitStatus) int {
	switch {
	case how.Signaled() && how.Signal() != syscall.SIGABRT:
		signal.Reset(how.Signal())
		syscall.Kill(os.Getpid(), how.Signal())
		select {}
	case how.ExitStatus() >= offset:
		return how.ExitStatus() - offset
	}
	io.WriteString(os.Stderr, words.crashed.Say(os.Getenv("BLOC_LANG")))
	return statusFailed
}
