package seal_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"bloc/pkg/seal"
)

const plain = "{\n  \"schema_version\": 1,\n  \"name\": \"Hà <Nội>\",\n  \"totals\": [\n    {\n      \"a\": \"1.50\",\n      \"b\": null\n    },\n    true\n  ]\n}\n"

func sealed(t testing.TB) string {
	t.Helper()
	text, err := seal.Add([]byte(plain))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestKept writes a sealed text in the ways of other programs.
func TestKept(t *testing.T) {
	var small, wide bytes.Buffer
	if err := json.Compact(&small, []byte(sealed(t))); err != nil {
		t.Fatal(err)
	}
	if err := json.Indent(&wide, []byte(sealed(t)), "", "\t"); err != nil {
		t.Fatal(err)
	}
	var decoded any
	if err := json.Unmarshal([]byte(sealed(t)), &decoded); err != nil {
		t.Fatal(err)
	}
	byName, err := json.Marshal(decoded)
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"as written": sealed(t), "on one line": small.String(), "with tabs": wide.String(), "by name, escaped": string(byName),
		"with blanks around": "\n" + sealed(t) + "\n", "with CR LF": strings.ReplaceAll(sealed(t), "\n", "\r\n"),
	} {
		if err := seal.Check([]byte(text)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if got := seal.Layout([]byte(text)); got != (name == "as written") {
			t.Errorf("%s: laid out as written is %t", name, got)
		}
	}
}

// TestBroken changes a sealed text: each change is noticed and named.
func TestBroken(t *testing.T) {
	for name, c := range map[string]struct{ old, by, want string }{
		"a value":                 {`1.50`, `1.51`, "content was changed"},
		"a value of another type": {`"1.50"`, `1.50`, "content was changed"},
		"a number":                {`: 1,`, `: 2,`, "content was changed"},
		"a word":                  {`true`, `false`, "content was changed"},
		"a word as text":          {`true`, `"true"`, "content was changed"},
		"a name":                  {`"a"`, `"c"`, "content was changed"},
		"an object as an array":   {`[`, `[[],`, "content was changed"},
		"the digest":              {`sha256:`, `sha256:0`, "content was changed"},
		"the digest as a number":  {`"digest": "`, `"digest": 1, "was": "`, `lacks the "digest"`},
		"no digest":               {`"digest"`, `"digests"`, `lacks the "digest"`},
		"a name twice":            {`"b": null`, `"b": null, "a": "1.50"`, `"totals.0.a" stands twice`},
		"twice at the top":        {`"name"`, `"digest": "", "name"`, `"digest" stands twice`},
		"something behind":        {"\"\n}\n", "\"\n}\n{}", "stands behind"},
		"cut off":                 {"\"\n}\n", "\"\n", "no valid JSON"},
		"no object":               {plain[:2], "[", "no JSON object"},
		"too deep":                {`null`, strings.Repeat("[", 200) + strings.Repeat("]", 200), "deeper"},
	} {
		text := strings.Replace(sealed(t), c.old, c.by, 1)
		err := seal.Check([]byte(text))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", name, err, c.want)
		}
	}
}

// FuzzCheck changes a sealed text anywhere. What is still accepted says the same.
func FuzzCheck(f *testing.F) {
	text := sealed(f)
	var want any
	if err := json.Unmarshal([]byte(text), &want); err != nil {
		f.Fatal(err)
	}
	same, err := json.Marshal(want)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(uint(3), uint(1), " ")
	f.Add(uint(50), uint(1), "\\u0031")
	f.Fuzz(func(t *testing.T, at, cut uint, by string) {
		from := int(at % uint(len(text)))
		to := min(len(text), from+int(cut%20))
		changed := text[:from] + by + text[to:]
		if seal.Check([]byte(changed)) != nil {
			return
		}
		var got any
		if err := json.Unmarshal([]byte(changed), &got); err != nil {
			t.Fatalf("accepted, and no JSON: %v", err)
		}
		if back, err := json.Marshal(got); err != nil || !bytes.Equal(back, same) {
			t.Errorf("a change is not noticed: %s", changed)
		}
	})
}
