// An answer to reset, and what a reader says of its keys: read or refused, never beyond its end.
#include "pcsc/atr.h"
#include "pcsc/pinpad.h"
#include "tests/fuzz/check.h"

using namespace jcic;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes{data, size};
    if (const auto atr = pcsc::read_atr(bytes)) {
        fuzz::promise(atr->historical.size() <= 15 && !atr->protocols.empty());
        const auto can = pcsc::capabilities_of(bytes);
        fuzz::promise(can.chaining || can.extended);
    }
    static_cast<void>(pcsc::read_features(bytes));
    static_cast<void>(pcsc::read_tlv_properties(bytes, {}));
    static_cast<void>(pcsc::read_pin_properties(bytes, {}));
    return 0;
}
