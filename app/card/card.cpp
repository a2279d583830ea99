#include "app/card/card.h"

namespace jcic::card {

CardDescription describe_atr(std::string reader, ByteView atr) {
    CardDescription card;
    card.reader = std::move(reader);
    card.atr.assign(atr.begin(), atr.end());
    card.capabilities = pcsc::capabilities_of(atr);
    auto read = pcsc::read_atr(atr);
    if (read)
        card.answer_to_reset = std::move(*read);
    else
        card.malformed = read.error().detail("reason");
    return card;
}

std::string text_of(const CardDescription& card) {
    auto text = to_hex(card.atr);
    if (card.answer_to_reset) {
        if (card.answer_to_reset->inverse) text += ", inverse convention";
        for (const auto& byte : card.answer_to_reset->interface_bytes)
            text += std::string(", T") + byte.kind + std::to_string(byte.group) + ' ' + to_hex(Bytes{byte.value});
        for (const auto protocol : card.answer_to_reset->protocols) text += ", T=" + std::to_string(protocol);
        if (!card.answer_to_reset->historical.empty())
            text += ", historical " + to_hex(card.answer_to_reset->historical);
    } else {
        text += ", malformed: " + card.malformed;
    }
    if (card.capabilities.chaining) text += ", chaining";
    if (card.capabilities.extended) text += ", extended lengths";
    text += ';';
    for (const auto& application : card.applications) text += ' ' + application + ',';
    text.pop_back();
    return text;
}

}  // namespace jcic::card
