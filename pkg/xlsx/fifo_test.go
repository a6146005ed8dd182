//go:build unix

package xlsx_test

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"bloc/pkg/sheet"
	"bloc/pkg/xlsx"
)

// TestPipe holds that a pipe is refused at once: to open it would wait for its other end.
func TestPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe.xlsx")
	must(t, syscall.Mkfifo(path, 0o600))
	book, findings, err := xlsx.Read(t.Context(), path, sheet.DefaultLimits())
	if err != nil || book != nil || !strings.Contains(text(findings), "not a regular file") {
		t.Errorf("got %s %v", text(findings), err)
	}
}
