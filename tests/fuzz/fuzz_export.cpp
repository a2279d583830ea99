// An export, or the proof of one event, from anybody: judged or refused, never believed. What can be read as records is
// written back as the same bytes, and nothing without a founding event and a checkpoint that holds is ever called good.
#include <sstream>

#include "app/verify/report.h"
#include "app/verify/verification.h"
#include "tests/fuzz/check.h"

using namespace jcic;
using namespace jcic::verify;

namespace {

void records_write_back(const std::string& bytes) {
    std::istringstream in(bytes);
    StreamSource source(in);
    Bytes written;
    while (true) {
        const auto record = read_record(source);
        if (!record || !*record) break;
        const auto one = Packer().u8(static_cast<std::uint8_t>((*record)->kind)).bytes((*record)->content).take();
        written.insert(written.end(), one.begin(), one.end());
    }
    fuzz::promise(bytes.starts_with(to_text(written)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = to_text({data, size});
    records_write_back(bytes);
    std::istringstream in(bytes);
    StreamSource source(in);
    Questions questions;
    questions.event = 1;
    const auto verdict = verify_export(source, questions, nullptr, [](std::uint64_t) {});
    if (!verdict) return 0;
    fuzz::promise(!verdict->ok() || (verdict->events > 0 && !verdict->fingerprint.empty() && verdict->event));
    fuzz::promise(!verdict->ok() || verdict->sealed <= verdict->events);
    static_cast<void>(report_json(*verdict));
    static_cast<void>(report_text(*verdict, questions, Language::english));
    return 0;
}
