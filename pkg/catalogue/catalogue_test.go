package catalogue_test

import (
	"testing"

	"bloc/pkg/catalogue"
)

func TestLoad(t *testing.T) {
	if _, err := catalogue.Load(nil); err != nil {
		t.Fatal(err)
	}
}
