#include "app/desk/commands/queries.h"

#include <utility>

#include "app/desk/queries/image_round.h"

namespace jcic::desk::command {

Result<ReadBeside<AttachedFile>> OpenImage::begin(const CommandContext& context) const {
    JCIC_TRY(auto image, context.workplace.approvals().image_to_fetch(query));
    return ReadBeside<AttachedFile>([query = query, image = std::move(image),
                                     tell = context.tell](const std::stop_token& stop) -> Result<Judge<AttachedFile>> {
        const auto told = [&](std::size_t done) { tell(ImageProgress{done, image.parts}); };
        JCIC_TRY(auto parts, fetch_image(image, stop, told));
        return Judge<AttachedFile>(
            [query, parts = std::move(parts)](Workplace& desk) { return desk.approvals().open_image(query, parts); });
    });
}

}  // namespace jcic::desk::command
