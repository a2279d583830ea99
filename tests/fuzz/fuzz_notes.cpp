// Checkpoints, seals, anchors and the seals' file, as text from anybody: what is believed is written back as exactly
// the same bytes, or a signature would fit two different things.
#include "app/base/bytes.h"
#include "app/ledger/trail/anchor.h"
#include "app/ledger/trail/checkpoint.h"
#include "app/ledger/trail/public_keys.h"
#include "tests/fuzz/check.h"

using namespace jcic;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = to_text({data, size});
    if (const auto note = ledger::Note::parse(text)) fuzz::promise(note->pack() == text);
    if (const auto seal = ledger::Seal::parse(text)) fuzz::promise(seal->text() == text);
    if (const auto anchor = ledger::Anchor::parse(text))
        fuzz::promise(ledger::Anchor::parse(anchor->text()) == *anchor);
    if (const auto bytes = from_base64(text)) fuzz::promise(to_base64(*bytes) == text);
    if (const auto keys = ledger::read_seals(text)) fuzz::promise(!keys->keys.empty() && !keys->fingerprint.empty());
    return 0;
}
