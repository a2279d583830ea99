#pragma once
// An external file attached to a row, decrypted but not decoded (see app/desk/printing/shown_page.h).

#include <memory>
#include <string>

#include "app/domain/attachment.h"

namespace jcic::desk {

struct AttachedFile {
    std::string name;  ///< its name when it was attached
    domain::AttachmentForm form{};
    std::shared_ptr<const Bytes> bytes;
};

}  // namespace jcic::desk
