// Package seal puts a digest into a JSON text and tells by it whether the text still says
// what was written.
//
// The digest is of what the text says: blanks, line ends, the order of an object's members
// and how a letter is escaped do not matter, so that a text that a program printed in its
// own way keeps it. Anything else matters. The digest keeps nobody from making a new one;
// it shows what was changed by hand or by mistake.
package seal

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"bloc/pkg/diag"
)

// member is the name of the member that holds the digest.
const member = "digest"

// deepest is how deep objects and arrays may lie within each other.
const deepest = 100

// Broken says why a text is not what was written.
type Broken struct{ What diag.Text }

// Error returns the reason in English.
func (b *Broken) Error() string { return b.What.En }

// In returns the reason in the language.
func (b *Broken) In(lang string) string { return b.What.In(lang) }

func broken(vi, en string, args ...any) error {
	return &Broken{diag.Text{Vi: fmt.Sprintf(vi, args...), En: fmt.Sprintf(en, args...)}}
}

// Add returns the text, a JSON object, with its digest as the last member.
func Add(text []byte) ([]byte, error) {
	d := digester{json: json.NewDecoder(bytes.NewReader(text))}
	sum, err := d.object()
	if err != nil {
		return nil, err
	}
	body := bytes.TrimRight(bytes.TrimSuffix(bytes.TrimSpace(text), []byte("}")), " \n")
	return fmt.Appendf(slices.Clip(body), ",\n  %q: %q\n}\n", member, sum), nil
}

// Check returns nil for a text that says what was written, and else a *Broken.
func Check(text []byte) error {
	d := digester{json: json.NewDecoder(bytes.NewReader(text))}
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

// Layout reports whether a text is laid out as bloc lays it out.
func Layout(text []byte) bool {
	var b bytes.Buffer
	if json.Indent(&b, bytes.TrimSpace(text), "", "  ") != nil {
		return false
	}
	b.WriteByte('\n')
	return bytes.Equal(b.Bytes(), text)
}

// short is the beginning of a digest, enough to tell two apart.
func short(digest string) string {
	const most = 23
	if letters := []rune(digest); len(letters) > most {
		return string(letters[:most]) + "…"
	}
	return digest
}

type sum = [sha256.Size]byte

// digester goes through a text once. It keeps no more of it than the digests of the
// members of what is open.
type digester struct {
	json   *json.Decoder
	path   []string // where it is
	stated string   // the digest that the text states
}

// object returns the digest of a text that is one object.
func (d *digester) object() (string, error) {
	d.json.UseNumber()
	first, err := d.json.Token()
	if err == nil && first != json.Delim('{') {
		return "", broken("tệp không phải là một đối tượng JSON", "it is no JSON object")
	}
	var whole sum
	if err == nil {
		whole, err = d.value(first)
	}
	if err == nil {
		if _, more := d.json.Token(); more != io.EOF {
			err = broken("sau nội dung JSON còn thừa dữ liệu", "something stands behind the JSON")
		}
	}
	var known *Broken
	if err != nil && !errors.As(err, &known) {
		err = broken("không phải JSON đúng cú pháp (%v)", "it is no valid JSON (%v)", err)
	}
	return fmt.Sprintf("sha256:%x", whole), err
}

// value returns the digest of the value that begins with a token.
func (d *digester) value(first json.Token) (sum, error) {
	switch v := first.(type) {
	case json.Delim:
		if len(d.path) > deepest {
			return sum{}, broken("JSON lồng quá %d cấp", "the JSON is nested deeper than %d", deepest)
		}
		if v == '{' {
			return d.members()
		}
		return d.elements()
	case string:
		return sha256.Sum256([]byte(`"` + v)), nil
	}
	return sha256.Sum256([]byte(fmt.Sprint(first))), nil // a number, true, false or nil
}

// one is a member of an object.
type one struct {
	name string
	sum  sum
}

func (d *digester) members() (sum, error) {
	var all []one
	for d.json.More() {
		name, err := d.json.Token()
		if err != nil {
			return sum{}, err
		}
		m := one{name: name.(string)} // a decoder gives nothing else as a name
		if m.sum, err = d.next(m.name); err != nil {
			return sum{}, err
		}
		all = append(all, m)
	}
	slices.SortFunc(all, func(a, b one) int { return cmp.Compare(a.name, b.name) })
	h := sha256.New()
	h.Write([]byte{'{'})
	for i, m := range all {
		if i > 0 && all[i-1].name == m.name {
			where := strings.Join(append(slices.Clone(d.path), m.name), ".")
			return sum{}, broken("%q ghi hai lần", "%q stands twice", where)
		}
		if len(d.path) == 0 && m.name == member {
			continue
		}
		h.Write(binary.AppendUvarint(nil, uint64(len(m.name))))
		h.Write([]byte(m.name))
		h.Write(m.sum[:])
	}
	_, err := d.json.Token()
	return sum(h.Sum(nil)), err
}

func (d *digester) elements() (sum, error) {
	h := sha256.New()
	h.Write([]byte{'['})
	for i := 0; d.json.More(); i++ {
		s, err := d.next(strconv.Itoa(i))
		if err != nil {
			return sum{}, err
		}
		h.Write(s[:])
	}
	_, err := d.json.Token()
	return sum(h.Sum(nil)), err
}

// next returns the digest of the next value, which stands under a name.
func (d *digester) next(name string) (sum, error) {
	first, err := d.json.Token()
	if err != nil {
		return sum{}, err
	}
	if text, ok := first.(string); ok && len(d.path) == 0 && name == member {
		d.stated = text
	}
	d.path = append(d.path, name)
	s, err := d.value(first)
	d.path = d.path[:len(d.path)-1]
	return s, err
}
