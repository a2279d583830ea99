// Canonical bytes, hashed or signed: what can be read is written back as exactly the same bytes, or a signature or a
// chain hash would fit two different things.
#include <algorithm>

#include "app/domain/record.h"
#include "app/domain/serial_request.h"
#include "app/inquiry/form/form.h"
#include "app/ledger/trail/leaf.h"
#include "tests/fuzz/check.h"

using namespace jcic;

namespace {

template <class Value>
void writes_the_same(ByteView bytes) {
    const auto value = Value::unpack(bytes);
    if (!value) return;
    const Bytes again = value->pack();
    fuzz::promise(std::equal(again.begin(), again.end(), bytes.begin(), bytes.end()));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes{data, size};
    writes_the_same<ledger::Leaf>(bytes);
    writes_the_same<domain::SerialRequest>(bytes);
    writes_the_same<domain::Record>(bytes);
    writes_the_same<inquiry::Form>(bytes);
    return 0;
}
