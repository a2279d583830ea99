// Text from outside: decoded, and read as every identifier and date. What is accepted reads back as the same value.
#include <string_view>

#include "app/base/brought_text.h"
#include "app/base/text.h"
#include "app/domain/identifiers.h"
#include "app/domain/roc_date.h"
#include "tests/fuzz/check.h"

using namespace jcic;

namespace {

template <class Value>
void reads_back(std::string_view text) {
    const auto value = Value::parse(text);
    if (!value) return;
    const auto again = Value::parse(value->text());
    fuzz::promise(again && *again == *value);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes{data, size};
    const auto text = decode_text(bytes);
    if (!text) return 0;
    fuzz::promise(is_utf8(view(*text)));
    fuzz::promise(code_points(*text) <= text->size());
    reads_back<domain::PersonalId>(*text);
    reads_back<domain::BusinessNumber>(*text);
    reads_back<domain::InstitutionCode>(*text);
    reads_back<domain::PersonId>(*text);
    reads_back<domain::RocDate>(*text);
    if (const auto time = domain::parse_iso(*text)) fuzz::promise(domain::parse_iso(domain::iso_text(*time)) == time);
    return 0;
}
