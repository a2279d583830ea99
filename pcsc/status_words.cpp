// Status words, ISO/IEC 7816-4:2020, 5.6, tables 5 to 7.

#include "pcsc/status_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "pcsc/codes.h"

namespace jcic::pcsc {
namespace {

struct Row {
    std::uint16_t first;
    std::uint16_t last;
    FaultCode code;
    const char* meaning;
};

/// The first row that holds a word counts: single words before their class.
constexpr std::array rows{
    Row{0x6281, 0x6281, FaultCode::card_warning, "part of the answer may be corrupted"},
    Row{0x6282, 0x6282, FaultCode::card_warning, "end of file before all was read"},
    Row{0x6283, 0x6283, FaultCode::card_warning, "selected file deactivated"},
    Row{0x6284, 0x6284, FaultCode::card_warning, "control information in another format"},
    Row{0x6285, 0x6285, FaultCode::card_warning, "selected file in termination state"},
    Row{0x6286, 0x6286, FaultCode::card_warning, "no input from a sensor"},
    Row{0x6200, 0x62FF, FaultCode::card_warning, "warning, nothing changed"},
    Row{0x6381, 0x6381, FaultCode::card_warning, "file filled up by the last write"},
    Row{0x63C0, 0x63CF, FaultCode::card_warning, "counter"},
    Row{0x6300, 0x63FF, FaultCode::card_warning, "warning, something changed"},
    Row{0x6401, 0x6401, FaultCode::card_failed, "immediate answer required by the card"},
    Row{0x6400, 0x64FF, FaultCode::card_failed, "execution error, nothing changed"},
    Row{0x6581, 0x6581, FaultCode::card_failed, "memory failure"},
    Row{0x6500, 0x65FF, FaultCode::card_failed, "execution error, something changed"},
    Row{0x6600, 0x66FF, FaultCode::card_failed, "security-related error"},
    Row{0x6700, 0x67FF, FaultCode::card_length, "wrong length"},
    Row{0x6881, 0x6881, FaultCode::card_unsupported, "logical channel not supported"},
    Row{0x6882, 0x6882, FaultCode::card_unsupported, "secure messaging not supported"},
    Row{0x6883, 0x6883, FaultCode::card_chaining, "last command of the chain expected"},
    Row{0x6884, 0x6884, FaultCode::card_chaining, "command chaining not supported"},
    Row{0x6800, 0x68FF, FaultCode::card_unsupported, "function in CLA not supported"},
    Row{0x6981, 0x6981, FaultCode::card_refused, "command does not fit the file's structure"},
    Row{0x6982, 0x6982, FaultCode::card_refused, "security status not satisfied"},
    Row{0x6983, 0x6983, FaultCode::card_refused, "authentication method blocked"},
    Row{0x6984, 0x6984, FaultCode::card_refused, "reference data not usable"},
    Row{0x6985, 0x6985, FaultCode::card_refused, "conditions of use not satisfied"},
    Row{0x6986, 0x6986, FaultCode::card_refused, "no file selected"},
    Row{0x6987, 0x6987, FaultCode::card_refused, "secure messaging objects missing"},
    Row{0x6988, 0x6988, FaultCode::card_refused, "secure messaging objects wrong"},
    Row{0x6900, 0x69FF, FaultCode::card_refused, "command not allowed"},
    Row{0x6A80, 0x6A80, FaultCode::card_refused, "wrong parameters in the data"},
    Row{0x6A81, 0x6A81, FaultCode::card_unsupported, "function not supported"},
    Row{0x6A82, 0x6A82, FaultCode::card_missing, "file or application not found"},
    Row{0x6A83, 0x6A83, FaultCode::card_missing, "record not found"},
    Row{0x6A84, 0x6A84, FaultCode::card_refused, "not enough memory in the file"},
    Row{0x6A85, 0x6A85, FaultCode::card_length, "length does not fit the data objects"},
    Row{0x6A86, 0x6A86, FaultCode::card_unsupported, "wrong parameters P1-P2"},
    Row{0x6A87, 0x6A87, FaultCode::card_length, "length does not fit P1-P2"},
    Row{0x6A88, 0x6A88, FaultCode::card_missing, "referenced data not found"},
    Row{0x6A89, 0x6A89, FaultCode::card_refused, "file exists already"},
    Row{0x6A8A, 0x6A8A, FaultCode::card_refused, "name exists already"},
    Row{0x6A00, 0x6AFF, FaultCode::card_refused, "wrong parameters"},
    Row{0x6B00, 0x6BFF, FaultCode::card_unsupported, "wrong parameters P1-P2"},
    Row{0x6C00, 0x6CFF, FaultCode::card_length, "wrong length expected"},
    Row{0x6D00, 0x6DFF, FaultCode::card_unsupported, "instruction not supported"},
    Row{0x6E00, 0x6EFF, FaultCode::card_unsupported, "class not supported"},
    Row{0x6F00, 0x6FFF, FaultCode::card_failed, "no precise diagnosis"},
    Row{0x0000, 0xFFFF, FaultCode::card_answer, "no status word of ISO 7816-4"},
};

FaultCode in_view_of(Subject subject, std::uint16_t sw, FaultCode general) {
    if (subject == Subject::file) return general;
    if (sw == 0x6983) return FaultCode::card_pin_blocked;
    if (subject == Subject::key) return sw == 0x6982 ? FaultCode::card_pin_needed : general;
    if ((sw & 0xFFF0U) != 0x63C0U) return general;
    return sw == 0x63C0 ? FaultCode::card_pin_blocked : FaultCode::card_pin_wrong;
}

}  // namespace

Fault fault_of(std::string_view place, Subject subject, std::uint16_t sw) {
    const auto* row =
        std::find_if(rows.begin(), rows.end(), [sw](const Row& one) { return one.first <= sw && sw <= one.last; });
    Fault fault{
        in_view_of(subject, sw, row->code), std::string(place), {{"sw", hex_digits(sw, 4)}, {"meaning", row->meaning}}};
    if (fault.code == FaultCode::card_pin_wrong) fault.details.push_back({"tries", std::to_string(sw & 0xFU)});
    if (fault.code == FaultCode::card_pin_blocked) fault.details.push_back({"tries", "0"});
    return fault;
}

bool is_status_word(const Fault& fault) {
    return !fault.detail("sw").empty();
}

}  // namespace jcic::pcsc
