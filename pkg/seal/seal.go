// Package seal puts a digest into a JSON text, and checks by it whether the text still says
// what was written.
//
// The digest covers what the text says. Blanks, line ends, the order of an object's members
// and the escapes of characters do not matter, so a text that another program printed in its
// own way keeps its digest. Everything else matters. Anybody can make a new digest; it only
// shows what was changed by hand or by mistake.
package seal

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"bloc/pkg/diag"
)

// member is the name of the member that holds the digest.
const member = "digest"

// deepest is how deep objects and arrays may lie within each other.
const deepest = 100

// Broken says why a text is not the one that was written.
type Broken struct{ What diag.Text }

// Error returns the reason in English.
func (b *Broken) Error() string { return b.What.En }

// In returns the reason in the language.
func (b *Broken) In(lang string) string { return b.What.In(lang) }

func broken(vi, en string, args ...any) error {
	return &Broken{diag.Text{Vi: fmt.Sprintf(vi, args...), En: fmt.Sprintf(en, args...)}}
}

// Add returns the text, a JSON object as a program writes it, with its digest as the last
// member. It uses the memory of the text.
func Add(text []byte) ([]byte, error) {
	d := digester{text: text}
	sum, err := d.object()
	if err != nil {
		return nil, err
	}
	body := bytes.TrimRight(bytes.TrimSuffix(bytes.TrimSpace(text), []byte("}")), " \n")
	return fmt.Appendf(body, ",\n  %q: %q\n}\n", member, sum), nil
}

// Check returns nil for a text that says what was written, else a *Broken.
func Check(text []byte) error {
	if err := isObject(text); err != nil {
		return err
	}
	d := digester{text: text}
	sum, err := d.object()
	switch {
	case err != nil:
		return err
	case d.stated == "":
		return broken("tệp không có mã kiểm tra %q mà bloc ghi vào mọi tệp JSON", "it lacks the %q that bloc writes into every JSON", member)
	case d.stated != sum:
		return broken("nội dung đã bị sửa: mã kiểm tra ghi trong tệp là %s, nhưng nội dung cho %s", "its content was changed: its digest is %s, but the content gives %s", short(d.stated), short(sum))
	}
	return nil
}

// isObject returns nil for a text that is one JSON object and nothing else.
func isObject(text []byte) error {
	if !bytes.HasPrefix(bytes.TrimSpace(text), []byte("{")) {
		return broken("tệp không phải là một đối tượng JSON", "it is no JSON object")
	}
	var whole json.RawMessage
	d := json.NewDecoder(bytes.NewReader(text))
	if err := d.Decode(&whole); err != nil {
		return invalid(err)
	}
	if _, more := d.Token(); more != io.EOF {
		return broken("sau nội dung JSON còn thừa dữ liệu", "something stands behind the JSON")
	}
	return nil
}

func invalid(err error) error {
	return broken("không phải JSON đúng cú pháp (%v)", "it is no valid JSON (%v)", err)
}

// Layout reports whether a text is laid out as bloc lays it out.
func Layout(text []byte) bool {
	var b bytes.Buffer
	if json.Indent(&b, bytes.TrimSpace(text), "", "  ") != nil {
		return false
	}
	b.WriteByte('\n')
	return bytes.Equal(b.Bytes(), text)
}

// short is the beginning of a digest, enough to distinguish two digests.
func short(digest string) string {
	const most = 23
	if letters := []rune(digest); len(letters) > most {
		return string(letters[:most]) + "…"
	}
	return digest
}
