package ods_test

import (
	"bytes"
	"compress/flate"
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/pbkdf2"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"strings"
	"testing"

	"bloc/pkg/ods"
	"bloc/pkg/sheet"
)

// encrypt puts the parts under a password, as LibreOffice does.
func (p parts) encrypt(t *testing.T, password string, rounds int) parts {
	t.Helper()
	out := parts{"mimetype": p["mimetype"]}
	var list strings.Builder
	list.WriteString(`<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">`)
	for _, name := range []string{"content.xml", "styles.xml"} {
		var packed bytes.Buffer
		w, err := flate.NewWriter(&packed, 6)
		must(t, err)
		_, err = w.Write([]byte(p[name]))
		must(t, err)
		must(t, w.Close())
		plain := packed.Bytes()
		sum := sha256.Sum256(plain[:min(len(plain), 1024)])
		pad := 16 - len(plain)%16
		plain = append(plain, bytes.Repeat([]byte{byte(pad)}, pad)...)
		iv, salt, start := []byte("0123456789abcdef"), []byte(name), sha256.Sum256([]byte(password))
		key, err := pbkdf2.Key(sha1.New, string(start[:]), salt, rounds, 32)
		must(t, err)
		block, err := aes.NewCipher(key)
		must(t, err)
		cipher.NewCBCEncrypter(block, iv).CryptBlocks(plain, plain)
		out[name] = string(plain)
		text := base64.StdEncoding.EncodeToString
		fmt.Fprintf(&list, `<manifest:file-entry manifest:full-path="%s" manifest:size="%d"><manifest:encryption-data manifest:checksum-type="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k" manifest:checksum="%s">`+
			`<manifest:algorithm manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" manifest:initialisation-vector="%s"/>`+
			`<manifest:start-key-generation manifest:start-key-generation-name="http://www.w3.org/2000/09/xmldsig#sha256" manifest:key-size="32"/>`+
			`<manifest:key-derivation manifest:key-derivation-name="PBKDF2" manifest:key-size="32" manifest:iteration-count="%d" manifest:salt="%s"/></manifest:encryption-data></manifest:file-entry>`,
			name, len(p[name]), text(sum[:]), text(iv), rounds, text(salt))
	}
	out["META-INF/manifest.xml"] = list.String() + `</manifest:manifest>`
	return out
}

// TestEncrypted holds that a workbook under a password is read with it, and named without.
func TestEncrypted(t *testing.T) {
	open := workbook(row(`<table:table-cell table:style-name="vn" office:value-type="float" office:value="5"/>`))
	locked := open.encrypt(t, "mật khẩu", 1000)
	bomb := open.with("styles.xml", strings.Replace(shared, "<office:styles>", "<office:styles>"+strings.Repeat(" ", 60<<20), 1))
	for name, c := range map[string]struct {
		p         parts
		passwords []string
		code      string
	}{
		"right":         {locked, []string{"x", "mật khẩu"}, ""},
		"none":          {locked, nil, "file-encrypted"},
		"wrong":         {locked, []string{"x", "mat khau"}, "password-wrong"},
		"many rounds":   {with(locked, `count="1000"`, `count="900000"`), []string{"mật khẩu"}, "file-limit"},
		"no rounds":     {with(locked, `count="1000"`, `count="-1"`), []string{"mật khẩu"}, "file-format"},
		"other cipher":  {with(locked, "aes256-cbc", "x"), []string{"mật khẩu"}, "file-format"},
		"older":         {with(locked, "<manifest:manifest ", `<!DOCTYPE manifest:manifest PUBLIC "x" "y"><manifest:manifest `), []string{"mật khẩu"}, "file-format"},
		"part cut off":  {locked.with("content.xml", locked["content.xml"][:48]), []string{"mật khẩu"}, "password-wrong"},
		"part uneven":   {locked.with("content.xml", locked["content.xml"][:50]), []string{"mật khẩu"}, "file-damaged"},
		"styles broken": {locked.with("styles.xml", locked["content.xml"]), []string{"mật khẩu"}, "file-damaged"},
		"other length":  {with(locked, fmt.Sprintf(`size="%d"`, len(open["content.xml"])), `size="1"`), []string{"mật khẩu"}, "file-damaged"},
		"inflates":      {bomb.encrypt(t, "mật khẩu", 1000), []string{"mật khẩu"}, "file-limit"},
		"older, open":   {open.with("META-INF/manifest.xml", `<!DOCTYPE manifest:manifest PUBLIC "x" "y"><manifest/>`), nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			data := c.p.zip(t)
			in := &sheet.Input{Name: "x.ods", Data: data, Limits: sheet.DefaultLimits(), Room: new(sheet.Room), Passwords: c.passwords}
			book, findings, err := ods.Read(context.Background(), in)
			must(t, err)
			if !ods.Is(data) {
				t.Error("not recognised")
			}
			got := ""
			if len(findings) > 0 {
				got = findings[0].Rule.Code
			}
			if got != c.code || (book == nil) != (c.code != "") {
				t.Fatalf("got %s, want %q", said(findings), c.code)
			}
			if book != nil && (book.Sheets[0].Cells[0].Text != "5" || !book.Sheets[0].Cells[0].Style.Bold) {
				t.Error("it reads otherwise")
			}
		})
	}
}

// with returns the parts with another list of parts.
func with(p parts, old, new string) parts {
	return p.with("META-INF/manifest.xml", strings.Replace(p["META-INF/manifest.xml"], old, new, 1))
}
