package xlsx_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bloc/pkg/sheet"
	"bloc/pkg/xlsx"
)

// TestKnownParts holds that a file says the same to a reader that has met its common
// parts, and has room of other files, as to one that has not, also where they are damaged
// or too much.
func TestKnownParts(t *testing.T) {
	files, err := filepath.Glob("../../testdata/reports/*/*.xlsx")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	few, fewStyles, fewTexts := sheet.DefaultLimits(), sheet.DefaultLimits(), sheet.DefaultLimits()
	few.InflatedBytes, fewStyles.Styles, fewTexts.TextBytes = 9000, 1, 1000
	var experienced xlsx.Reader
	for range 2 {
		for _, file := range files {
			data, err := os.ReadFile(file)
			must(t, err)
			alike(t, &experienced, file, data, sheet.DefaultLimits())
			for _, part := range []string{"_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml"} {
				if bytes.Contains(data, []byte(part)) { // not all have shared strings
					alike(t, &experienced, part+" of "+file, withoutSum(t, data, part), sheet.DefaultLimits())
				}
			}
			for _, limits := range []sheet.Limits{few, few, fewStyles, fewTexts, fewTexts} {
				alike(t, &experienced, file, data, limits)
			}
		}
	}
}

// TestKnownRoom holds that a reader keeps little of many files with long lists of styles
// and of texts, each list its own.
func TestKnownRoom(t *testing.T) {
	var experienced xlsx.Reader
	before := inUse()
	for i := range 200 {
		n := 60_000 + i
		if i >= 100 {
			n = 6_000 + i // short enough to be remembered
		}
		styles := fmt.Sprintf(`<styleSheet xmlns=%q><cellXfs>%s</cellXfs></styleSheet>`, mainSpace, strings.Repeat("<xf/>", n))
		texts := fmt.Sprintf(`<sst xmlns=%q>%s</sst>`, mainSpace, strings.Repeat("<si/>", n))
		file := workbook(`<row r="1"><c t="s"><v>0</v></c></row>`).with("xl/styles.xml", styles).with("xl/sharedStrings.xml", texts)
		book, findings, err := experienced.ReadBytes(context.Background(), "x.xlsx", file.zip(t), sheet.DefaultLimits())
		if must(t, err); book == nil || len(book.Sheets) == 0 {
			t.Fatal(text(findings))
		}
	}
	if kept := int64(inUse() - before); kept > 32<<20 {
		t.Errorf("the reader keeps %d MiB", kept>>20)
	}
	runtime.KeepAlive(&experienced)
}

// inUse returns how many bytes are in use.
func inUse() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// alike holds that a reader finds in a file what a new one does.
func alike(t *testing.T, r *xlsx.Reader, name string, data []byte, limits sheet.Limits) {
	t.Helper()
	book, findings, err := r.ReadBytes(context.Background(), "x.xlsx", data, limits)
	must(t, err)
	fresh, found, err := xlsx.ReadBytes(context.Background(), "x.xlsx", data, limits)
	must(t, err)
	if diff := cmp.Diff(fresh, book); diff != "" || text(found) != text(findings) {
		t.Errorf("%s: %s, and at first sight %s\n%s", name, text(findings), text(found), diff)
	}
	if book != nil {
		r.Recycle(book)
	}
}

// withoutSum changes the checksum that the archive's directory gives of a part.
func withoutSum(t *testing.T, data []byte, part string) []byte {
	t.Helper()
	const nameAt, sumAt = 46, 16 // in an entry of the directory
	at := bytes.LastIndex(data, []byte(part)) - nameAt
	if at < 0 || binary.LittleEndian.Uint32(data[at:]) != 0x02014b50 {
		t.Fatalf("no entry of %s", part)
	}
	changed := bytes.Clone(data)
	changed[at+sumAt] ^= 1
	return changed
}
