package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// build compiles the program for a system. Nothing of this machine is left in it.
func (r *release) build(system, processor string) (program []byte, err error) {
	dir, err := os.MkdirTemp("", "bloc-release")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	if system == "windows" {
		// The tools of Go link in what lies beside the sources under such a name; git does not see it.
		beside := filepath.Join("cmd", "bloc", "rsrc_windows_"+processor+".syso")
		if err := r.writeResources(beside, processor); err != nil {
			return nil, err
		}
		defer os.Remove(beside)
	}
	out := filepath.Join(dir, "bloc")
	cmd := exec.Command("go", "build", "-trimpath", "-mod=readonly", "-ldflags", "-s -w -buildid= -X main.release="+r.version, "-o", out, "./cmd/bloc")
	cmd.Env = append(os.Environ(), "GOOS="+system, "GOARCH="+processor, "CGO_ENABLED=0", "GOAMD64=v1", "GOFLAGS=")
	if said, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%w\n%s", err, said)
	}
	return os.ReadFile(out)
}
