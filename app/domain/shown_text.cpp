#include "app/domain/shown_text.h"

#include "app/base/text.h"

namespace jcic::domain {

ShownText& ShownText::line(std::string_view label, std::string_view value) {
    text_.append(label).append("\t").append(in_one_line(value)).append("\n");
    return *this;
}

}  // namespace jcic::domain
