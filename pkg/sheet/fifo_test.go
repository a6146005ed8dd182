//go:build unix

package sheet_test

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"bloc/pkg/sheet"
)

// TestPipe holds that a pipe is refused at once: to open it would wait for its other end.
func TestPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe.xlsx")
	must(t, syscall.Mkfifo(path, 0o600))
	book, findings, err := sheet.Read(t.Context(), path, sheet.DefaultLimits())
	if err != nil || book != nil || !strings.Contains(text(findings), "no regular file") {
		t.Errorf("got %s %v", text(findings), err)
	}
}
