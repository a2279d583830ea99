// A card profile from a file: understood or refused with a fault, never more.
#include "app/base/bytes.h"
#include "app/card/profile.h"
#include "tests/fuzz/check.h"

using namespace jcic;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string json(data, data + size);
    const auto profile = card::read_profile(json, "fuzz");
    if (!profile) fuzz::promise(profile.error().code == FaultCode::card_profile);
    return 0;
}
