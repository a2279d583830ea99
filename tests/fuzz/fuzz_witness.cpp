// What a desk hands a witness, and notes and keys as anybody writes them: read within bounds, what is believed is
// written back as the same bytes, and nothing that a fuzzer finds is signed.
#include "app/verify/trail/crypto.h"
#include "app/witness/judgement.h"
#include "tests/fuzz/check.h"

using namespace jcic;

namespace {

/// Of the request in the seeds, by a key that nobody has.
const witness::Kept kept = witness::Kept::begin(
    *witness::origin_in("jcic-desk/practice/0129999/00112233445566778899aabbccddeeff"), Bytes(32, 7));

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = to_text({data, size});
    for (const auto type : {verify::KeyType::log, verify::KeyType::witness})
        if (const auto key = verify::NoteKey::parse(text, type)) fuzz::promise(key->text() == text);
    const verify::NoteKey nobody{"witness.example/w1", verify::KeyType::witness, Bytes(32, 7)};
    if (const auto note = verify::Note::parse(text)) {
        fuzz::promise(verify::Note::parse(note->pack())->text == note->text);
        fuzz::promise(!verify::cosigned_at(*note, nobody));
    }
    if (const auto request = witness::Request::parse(text)) {
        fuzz::promise(request->proof.size() <= witness::Request::longest_proof);
        fuzz::promise(request->steps.size() <= witness::Request::most_steps);
        fuzz::promise(witness::judge(kept, *request).judgement != witness::Judgement::cosign);
    }
    return 0;
}
