#include "ui/approval/form_way.h"

#include <algorithm>

#include "app/desk/commands/queries.h"
#include "app/domain/registers/register.h"
#include "ui/approval/form_link.h"
#include "ui/pages/attachment_dialog.h"

namespace jcic::ui {

using desk::ImageHere;

FormWay::FormWay(Commands& commands, FormLink& link, QWidget* page)
    : QObject(page), commands_(commands), link_(link), page_(page) {
    connect(&link_, &QPushButton::clicked, this, &FormWay::open);
}

void FormWay::show(const inquiry::QueryId& query, const std::optional<desk::ApprovalView>& view) {
    if (!view || query != query_) {
        fetch_.request_stop();  // of one that nobody looks at any more
        fetching_ = false;
    }
    query_ = query;
    form_ = view ? view->form : std::string();
    image_ = view ? view->image : ImageHere::none;
    show_way();
}

/// The form of this desk's own query is opened where it lies; of another desk's it comes from the hub.
void FormWay::show_way() {
    link_.setVisible(!form_.empty() || image_ != ImageHere::none);
    if (!fetching_) link_.show_way(image_ == ImageHere::coming ? FormLink::Way::coming : FormLink::Way::open);
}

void FormWay::follow(const desk::Snapshot& snapshot) {
    const auto row = std::ranges::find(snapshot.approvals, query_, &desk::ApprovalRow::query);
    if (query_.empty() || row == snapshot.approvals.end() || row->image == image_) return;
    image_ = row->image;
    show_way();
}

void FormWay::open() {
    if (image_ != ImageHere::none) return fetch();
    if (form_.empty()) return;
    open_attachment(commands_, command::Attached{&domain::registers::authorisations, form_, "form"}, page_,
                    [this](const Fault& fault) { Q_EMIT failed(fault); });
}

/// Pressed again it stops.
void FormWay::fetch() {
    if (fetching_) {
        fetch_.request_stop();
        return;
    }
    fetching_ = true;
    link_.show_way(FormLink::Way::stop);
    const auto is_this = [this, query = query_] { return fetching_ && query_ == query; };
    const auto told = [this, is_this](const desk::ImageProgress& far) {
        if (is_this() && far.of > 0) link_.show_way(FormLink::Way::stop, static_cast<int>(100 * far.done / far.of));
    };
    auto show = shown_over(commands_, page_, [this](const Fault& fault) {
        if (fault.code != FaultCode::cancelled) Q_EMIT failed(fault);
    });
    fetch_ = commands_.send(this, command::OpenImage{query_}, told,
                            [this, is_this, show = std::move(show)](Result<desk::AttachedFile> file) {
                                // What came too late for who looks at another query by now is shown to nobody.
                                if (!is_this()) return;
                                fetching_ = false;
                                show_way();
                                show(std::move(file));
                            });
}

}  // namespace jcic::ui
