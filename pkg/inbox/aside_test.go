package inbox

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestAside lists what in folders is not read: what somebody may take for a report, and folders.
func TestAside(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.xlsx", "b.XLS", "c.pdf", "d.docx", "e.ZIP", "~$a.xlsx", ".~lock.b.ods#", "total.json", "map.yaml", "Thumbs.db", ".hidden.pdf", "README", "bloc.exe"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "2017"), 0o777); err != nil {
		t.Fatal(err)
	}
	got := strings.Join(Aside([]string{dir, filepath.Join(dir, "a.xlsx"), filepath.Join(dir, "none")}), " ")
	if want := "2017" + string(filepath.Separator) + " c.pdf d.docx e.ZIP"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := Some([]string{"a", "b", "c", "d", "e", "f"}).Error(); got != "a, b, c, d and 2 more" {
		t.Error(got)
	}
}

// TestAnyCase holds that a pattern finds names in capitals too, where it is one.
func TestAnyCase(t *testing.T) {
	sep := string(filepath.Separator)
	for pattern, want := range map[string]string{
		"*.xlsx":                  "*.[xX][lL][sS][xX]",
		"Báo cáo" + sep + "hà*.x": "Báo cáo" + sep + "[hH][àÀ]*.[xX]",
		"a[bc]d?":                 "[aA][bc][dD]?",
		"plain" + sep + "a1.xlsx": "plain" + sep + "a1.xlsx",
		"[[]2018]" + sep + "*":    "[[]2018]" + sep + "*",
	} {
		if got := anyCase(pattern); got != want {
			t.Errorf("%s: %s, want %s", pattern, got, want)
		}
		if _, err := filepath.Match(anyCase(pattern), "x"); err != nil {
			t.Error(pattern, err)
		}
	}
	if ok, _ := filepath.Match(anyCase("h*.xlsx"), "Hưng Yên.XLSX"); !ok {
		t.Error("a name in capitals is not found")
	}
}
