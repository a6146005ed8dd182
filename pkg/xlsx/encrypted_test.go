package xlsx_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"bloc/pkg/diag"
	"bloc/pkg/sheet"
	"bloc/pkg/xlsx"
)

// archive returns a workbook of one cell, just long enough: a stream of less than 4,096
// bytes lies elsewhere in a container, where excelize does not write it rightly.
func archive(t testing.TB, value string) []byte {
	long := "<!--" + strings.Repeat(" a b c", 300) + "-->"
	return stored(t, workbook(`<row r="1"><c r="A1"><v>`+value+`</v></c>`+long+`</row>`))
}

// locked returns a workbook of one cell under a password.
func locked(t testing.TB, password string) []byte {
	t.Helper()
	data, err := excelize.Encrypt(archive(t, "7"), &excelize.Options{Password: password})
	must(t, err)
	return data
}

func readWith(t testing.TB, data []byte, passwords ...string) (*sheet.Book, diag.List) {
	t.Helper()
	r := xlsx.Reader{Passwords: passwords}
	book, findings, err := r.ReadBytes(t.Context(), "locked.xlsx", data, sheet.DefaultLimits())
	must(t, err)
	return book, findings
}

// TestPassword holds that a file under a password is read with any of those given, and that
// nothing else opens it or finds out what it holds.
func TestPassword(t *testing.T) {
	data := locked(t, "Mật khẩu 1 ")
	for _, passwords := range [][]string{{"Mật khẩu 1 "}, {"other", "Mật khẩu 1 ", "third"}} {
		book, findings := readWith(t, data, passwords...)
		if len(findings) > 0 {
			t.Fatal(text(findings))
		}
		if got := show(book.Sheets[0]); !strings.Contains(got, "7") {
			t.Error(got)
		}
		digest := sha256.Sum256(data)
		if book.SHA256 != hex.EncodeToString(digest[:]) {
			t.Error("the SHA-256 is not that of the file")
		}
	}
	for _, c := range []struct {
		passwords []string
		rule      *diag.Rule
		asks      string
	}{
		{nil, diag.FileEncrypted, "--password-file"},
		{[]string{"Mật khẩu 1", "mật khẩu 1 "}, diag.PasswordWrong, "check the passwords"}, // which an answer may hold too
	} {
		book, findings := readWith(t, data, c.passwords...)
		if book != nil || len(findings) != 1 || findings[0].Rule != c.rule {
			t.Errorf("%q: %s", c.passwords, text(findings))
		}
		if said := text(findings); strings.Contains(strings.ToLower(said), "khẩu 1") || !strings.Contains(findings[0].Hint("en"), c.asks) {
			t.Errorf("%q: %s", c.passwords, said)
		}
	}
}

// TestPasswordKinds reads files encrypted in the older way by LibreOffice, and in the
// way of Excel since 2010.
func TestPasswordKinds(t *testing.T) {
	libreOffice, err := os.ReadFile("testdata/encrypted/libreoffice.xlsx")
	must(t, err)
	for name, data := range map[string][]byte{
		"LibreOffice": libreOffice,
		"agile":       agile(t, archive(t, "1234.5"), "bí mật", fmt.Sprint(agileRounds)),
	} {
		book, findings := readWith(t, data, "wrong", "bí mật")
		if len(findings) > 0 || book.Sheets[0].Cells[0].Text != "1234.5" {
			t.Errorf("%s: %s", name, text(findings))
		}
		if _, findings := readWith(t, data, "wrong", "Bí mật"); len(findings) != 1 || findings[0].Rule != diag.PasswordWrong {
			t.Errorf("%s: %s", name, text(findings))
		}
	}
}

// TestPasswordHostile holds that an encrypted file of any kind stays within the bounds.
func TestPasswordHostile(t *testing.T) {
	rounds := func(n string) []byte { return agile(t, archive(t, "7"), "x", n) }
	data := rounds(fmt.Sprint(agileRounds))
	const firstDirectory, directory = 48, 512 // where the header names it and where it lies
	for name, c := range map[string]struct {
		data []byte
		rule *diag.Rule
	}{
		"the most rounds":        {rounds("200000"), diag.PasswordWrong},
		"a round too many":       {rounds("200001"), diag.FileLimit},
		"ten million rounds":     {rounds("10000000"), diag.FileLimit},
		"negative rounds":        {rounds("-1"), diag.FileDamaged},
		"rounds beyond numbers":  {rounds("99999999999999999999"), diag.FileDamaged},
		"rounds in words":        {rounds("many"), diag.FileDamaged},
		"no description":         {bytes.ReplaceAll(data, []byte("I\x00n\x00f\x00o\x00"), []byte("I\x00n\x00f\x00a\x00")), diag.FileDamaged},
		"two packages":           {compound(stream{"EncryptionInfo", nil}, stream{"EncryptedPackage", nil}, stream{"EncryptedPackage", nil}), diag.FileDamaged},
		"an empty description":   {compound(stream{"EncryptionInfo", nil}, stream{"EncryptedPackage", nil}), diag.PasswordWrong},
		"a long description":     {compound(stream{"EncryptionInfo", make([]byte, 1<<20)}, stream{"EncryptedPackage", nil}), diag.FileDamaged},
		"cut off":                {data[:len(data)-512], diag.FileDamaged},
		"a stream too long":      {patched(data, directory+2*128+120, 0xff, 0xff, 0xff, 0x7f), diag.PasswordWrong},
		"a stream below nothing": {patched(data, directory+2*128+120, 0xff, 0xff, 0xff, 0xff), diag.PasswordWrong},
		"a directory of itself":  {patched(data, firstDirectory, 1, 0, 0, 0), diag.FileDamaged},
		"too large":              {append(bytes.Clone(data), make([]byte, sheet.DefaultLimits().EncryptedBytes)...), diag.FileLimit},
		"the largest":            {agile(t, make([]byte, 6<<20), "x", "100000"), diag.PasswordWrong},
	} {
		t.Run(name, func(t *testing.T) {
			_, findings := boundedBy(t, &xlsx.Reader{Passwords: []string{"x"}}, c.data, sheet.DefaultLimits())
			if len(findings) != 1 || findings[0].Rule != c.rule {
				t.Error(text(findings))
			}
		})
	}
}

// patched returns the data with bytes at a place replaced.
func patched(data []byte, at int, with ...byte) []byte {
	out := bytes.Clone(data)
	copy(out[at:], with)
	return out
}

// FuzzEncrypted holds that no container panics, hangs or takes more than it may.
func FuzzEncrypted(f *testing.F) {
	f.Add(locked(f, "x"))
	f.Add(agile(f, archive(f, "7"), "x", fmt.Sprint(agileRounds)))
	f.Add([]byte(ole("EncryptedPackage")))
	f.Fuzz(func(t *testing.T, data []byte) {
		limits := tight()
		limits.EncryptedBytes, limits.Spin = 1<<16, 1000
		r := xlsx.Reader{Passwords: []string{"x"}}
		if _, _, err := r.ReadBytes(t.Context(), "x.xlsx", data, limits); err != nil {
			t.Error(err)
		}
	})
}
