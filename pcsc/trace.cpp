#include "pcsc/trace.h"

#include "pcsc/status_words.h"

namespace jcic::pcsc {
namespace {

std::string contents(ByteView bytes, Trace::Show show) {
    if (bytes.empty() || show == Trace::Show::lengths) return {};
    return " " + to_hex(bytes);
}

std::string code_text(std::uint32_t code) {
    return "0x" + hex_digits(code, 8);
}

}  // namespace

void Trace::connected(const std::string& reader, Protocol protocol, ByteView atr) const {
    if (sink_) sink_("= " + std::string(protocol == Protocol::t0 ? "T=0 " : "T=1 ") + to_hex(atr) + " " + reader);
}

void Trace::command(const Header& header, ByteView data, Expected expected, Show show) const {
    if (!sink_) return;
    std::string text = "> ";
    for (const auto byte : {header.cla, header.ins, header.p1, header.p2}) text += hex_digits(byte, 2);
    if (!data.empty()) text += " Lc=" + std::to_string(data.size()) + contents(data, show);
    if (expected) text += " Le=" + std::to_string(*expected);
    sink_(text);
}

void Trace::answer(const Answer& answer, Show show) const {
    if (!sink_) return;
    sink_("< " + hex_digits(answer.sw, 4) + " " + std::to_string(answer.data.size()) + contents(answer.data, show));
}

void Trace::control(std::uint32_t code, std::size_t sent) const {
    if (sink_) sink_("> control " + code_text(code) + " " + std::to_string(sent));
}

void Trace::control_answer(std::size_t received) const {
    if (sink_) sink_("< control " + std::to_string(received));
}

void Trace::failure(Code code) const {
    if (sink_) sink_("! " + code_text(static_cast<std::uint32_t>(code)));
}

}  // namespace jcic::pcsc
