package main

import (
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// savedAs are the formats that the samples are saved in by LibreOffice.
var savedAs = []string{"ods", "xls"}

// TestSamplesInOtherFormats holds that the samples give the same figures, findings and
// ledgers in each format, but for the names and digests of the files.
func TestSamplesInOtherFormats(t *testing.T) {
	t.Parallel()
	program, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("LibreOffice is not installed, or -short")
	}
	for _, format := range savedAs {
		o := office{t, t.TempDir()}
		saved := filepath.Join(o.dir, "reports")
		o.copies("../../testdata/reports/2018", "asked")
		samples, err := filepath.Glob(filepath.Join(o.dir, "asked", "*.xlsx"))
		o.must(err)
		args := append([]string{"-env:UserInstallation=file://" + filepath.ToSlash(o.dir) + "/profile", "--headless", "--convert-to", format, "--outdir", saved}, samples...)
		if text, err := exec.Command(program, args...).CombinedOutput(); err != nil {
			t.Skipf("LibreOffice does not run: %v\n%s", err, text)
		}
		ending := regexp.MustCompile(`\.` + format + `\b`)
		bare := func(text string) string {
			text = strings.NewReplacer("DIR/reports", "DIR/asked", saved, filepath.Join(o.dir, "asked")).Replace(text)
			return digest.ReplaceAllString(ending.ReplaceAllString(text, ".xlsx"), "")
		}
		want, _ := o.runs(-1, "aggregate", "DIR/asked", "--format", "json")
		got, _ := o.runs(-1, "aggregate", "DIR/reports", "--format", "json")
		if diff := cmp.Diff(strings.Split(bare(want), "\n"), strings.Split(bare(got), "\n")); diff != "" || len(want) < 10_000 {
			t.Errorf("%s: %s", format, diff)
		}
		for _, sample := range samples {
			want, _ := o.runs(-1, "explain", sample, "--format", "json")
			other := filepath.Join(saved, strings.TrimSuffix(filepath.Base(sample), ".xlsx")+"."+format)
			got, _ := o.runs(-1, "explain", other, "--format", "json")
			if diff := cmp.Diff(strings.Split(bare(want), "\n"), strings.Split(bare(got), "\n")); diff != "" || len(want) < 1_000 {
				t.Errorf("%s: %s", other, diff)
			}
		}
	}
}

// digest is that of a file, as the program prints it.
var digest = regexp.MustCompile(`[0-9a-f]{64}`)
