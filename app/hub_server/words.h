#pragma once
// What jcic-desk-hub says, in both languages.

#include <string_view>

#include "app/base/fault.h"
#include "app/verify/words.h"

namespace jcic::hub_server {

using verify::Language;
using verify::Words;

[[nodiscard]] Words words_for(const Fault& fault);
/// What a finding of a check means. The reason itself where it has no words.
[[nodiscard]] Words words_for_reason(std::string_view reason);
/// Lines that are neither a fault nor a figure.
enum class Line {
    made,
    there_already,
    not_there,
    up_to_date,
    compare,
    other_fingerprint,
    enrolled,
    retired,
    put_back,
    good,
    no_standby,
    never
};
[[nodiscard]] Words words_for(Line line);
[[nodiscard]] Words help_words();

}  // namespace jcic::hub_server
