#pragma once
// A file that others made and that belongs to a row, opened: nothing here decodes it (app/desk/printing/shown_page.h).

#include <memory>
#include <string>

#include "app/domain/attachment.h"

namespace jcic::desk {

struct AttachedFile {
    std::string name;  ///< as it was called when it was attached
    domain::AttachmentForm form{};
    std::shared_ptr<const Bytes> bytes;
};

}  // namespace jcic::desk
