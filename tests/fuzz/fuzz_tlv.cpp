// A card's answer: objects lie inside the bytes they were read from, and what is written reads back.
#include "pcsc/tlv.h"
#include "tests/fuzz/check.h"

using namespace jcic;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes{data, size};
    static_cast<void>(pcsc::find_tlv(bytes, {0x6F, 0x84}));
    const auto objects = pcsc::read_tlv(bytes);
    if (!objects) return 0;
    Bytes written;
    for (const pcsc::Tlv& object : *objects) {
        const bool inside = object.value.empty() ||
                            (object.value.data() >= data && object.value.data() + object.value.size() <= data + size);
        fuzz::promise(inside);
        const Bytes one = pcsc::make_tlv(object.tag, object.value);
        written.insert(written.end(), one.begin(), one.end());
    }
    const auto again = pcsc::read_tlv(written);
    fuzz::promise(again && again->size() == objects->size());
    return 0;
}
