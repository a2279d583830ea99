#include "pcsc/redirected.h"

#include <algorithm>
#include <array>
#include <string>

#include "app/base/own_environment.h"

namespace jcic::pcsc {

bool is_redirected(std::string_view reader) {
    static constexpr std::array<std::string_view, 4> marks{"(rdp", "xrdp", "remote desktop", "redirected"};
    std::string name(reader);
    for (char& letter : name)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return std::any_of(marks.begin(), marks.end(),
                       [&](std::string_view mark) { return name.find(mark) != std::string::npos; });
}

Fault redirected(std::string_view step, std::string_view reader) {
    return {FaultCode::reader_none, std::string(step), {{"reader", std::string(reader)}, {"reason", "redirected"}}};
}

Fault no_reader(std::string_view step, std::string_view meant) {
    Fault out{FaultCode::reader_none, std::string(step), {}};
    if (!meant.empty()) out.details.push_back({"reader", std::string(meant)});
    if (session_had_card_service()) out.details.push_back({"reason", "session"});
    return out;
}

}  // namespace jcic::pcsc
