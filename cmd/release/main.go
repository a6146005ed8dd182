// Command release builds what is handed out: for each system an archive with the program, the
// first steps, the licences of all that is linked in and a bill of materials (CycloneDX), and
// the digests of the archives. The same sources give the same bytes: times are those of the
// commit, or of SOURCE_DATE_EPOCH.
//
//	go run ./cmd/release -version v1.2.3 -o dist
//
// It runs in the top folder of the repository. Each step has its file: build.go compiles,
// resources.go makes what the Windows program shows of itself, bill.go says what is linked in,
// archive.go packs.
package main

import (
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

// all are the systems that bloc is built for.
const all = "windows/amd64,windows/arm64,linux/amd64,linux/arm64,darwin/amd64,darwin/arm64"

// release is what is built.
type release struct {
	version string
	when    time.Time // which all files say they were made at
	folder  string    // that the archives go into
}

func run(args []string) error {
	flags := flag.NewFlagSet("release", flag.ContinueOnError)
	var r release
	flags.StringVar(&r.version, "version", "", "the version, such as v1.2.3 (default: what git describe says)")
	flags.StringVar(&r.folder, "o", "dist", "the folder that the archives go into")
	targets := flags.String("for", all, "the systems, with commas between")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if err := r.complete(); err != nil {
		return err
	}
	var sums strings.Builder
	for target := range strings.SplitSeq(*targets, ",") {
		system, processor, ok := strings.Cut(target, "/")
		if !ok {
			return fmt.Errorf("-for %s: expected a system and a processor, such as linux/amd64", target)
		}
		path, err := r.make(system, processor)
		if err != nil {
			return fmt.Errorf("%s: %w", target, err)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(data), filepath.Base(path))
	}
	return os.WriteFile(filepath.Join(r.folder, "SHA256SUMS"), []byte(sums.String()), 0o644)
}

// complete fills in what the command line leaves open.
func (r *release) complete() error {
	if r.version == "" {
		said, err := exec.Command("git", "describe", "--tags", "--always", "--dirty").Output()
		if r.version = strings.TrimSpace(string(said)); err != nil {
			return fmt.Errorf("no -version, and git describe says none: %w", err)
		}
	}
	seconds := os.Getenv("SOURCE_DATE_EPOCH")
	if seconds == "" {
		said, err := exec.Command("git", "log", "-1", "--format=%ct").Output()
		if seconds = strings.TrimSpace(string(said)); err != nil {
			return fmt.Errorf("no SOURCE_DATE_EPOCH, and no commit: %w", err)
		}
	}
	n, err := strconv.ParseInt(seconds, 10, 64)
	r.when = time.Unix(n, 0).UTC()
	return errors.Join(err, os.MkdirAll(r.folder, 0o755))
}

// make makes the archive for a system and returns its path.
func (r *release) make(system, processor string) (string, error) {
	program, err := r.build(system, processor)
	if err != nil {
		return "", err
	}
	parts, err := partsOf(program)
	if err != nil {
		return "", err
	}
	bill, err := r.bill(parts)
	if err != nil {
		return "", err
	}
	readme, err := os.ReadFile("README.md")
	if err != nil {
		return "", err
	}
	name, ending := "bloc", ".tar.gz"
	if system == "windows" {
		name, ending = "bloc.exe", ".zip"
	}
	files := []file{
		{name, program, 0o755}, {"LICENSES.txt", licences(parts), 0o644}, {"README.md", readme, 0o644},
		{"bloc.cdx.json", bill, 0o644},
	}
	if steps := firstSteps(string(readme)); system == "windows" && steps != "" {
		files = append(files, file{"Hướng dẫn.txt", []byte("\ufeff" + strings.ReplaceAll(steps, "\n", "\r\n")), 0o644})
	}
	top := fmt.Sprintf("bloc-%s-%s-%s", r.version, system, processor)
	path := filepath.Join(r.folder, top+ending)
	pack := packTar
	if system == "windows" {
		pack = packZip
	}
	data, err := pack(top, files, r.when)
	if err != nil {
		return "", err
	}
	return path, os.WriteFile(path, data, 0o644)
}

// firstSteps is the page of the README for users on Windows: from its heading in
// Vietnamese to the next of the same level; empty where there is none.
func firstSteps(readme string) string {
	_, page, ok := strings.Cut(readme, "\n## Dành cho")
	if !ok {
		return ""
	}
	page, _, _ = strings.Cut(page, "\n## ")
	return strings.NewReplacer("**", "", "`", "", "*", "").Replace("Dành cho" + page)
}
