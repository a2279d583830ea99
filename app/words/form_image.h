#pragma once
// Results of checking an authorisation form's image (app/domain/form_image.h), one or two sentences each.

#include <QString>

#include "app/domain/form_image.h"

namespace jcic::words {

[[nodiscard]] QString word_for(domain::Weight weight);  ///< 危險、注意、說明
[[nodiscard]] QString word_for(const domain::FormRemark& remark);

}  // namespace jcic::words
