#include "ui/pages/attachment_dialog.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/pages/painted_pages.h"

namespace jcic::ui {

AttachmentDialog::AttachmentDialog(desk::AttachedFile file, QWidget* parent)
    : AttachmentDialog(std::move(file), PageReaders(), parent) {}

AttachmentDialog::AttachmentDialog(desk::AttachedFile file, PageReaders readers, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("attachmentDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(q(file.name));
    auto* column = new QVBoxLayout(this);
    auto* pages = new PaintedPages(std::move(readers), this);
    pages->name_pages("attachment", q(file.name));
    pages->pane().setMinimumSize(480, 320);
    pages->pane().open(std::move(file.bytes));
    column->addWidget(pages, 1);
    auto* close = new QPushButton(tr("關閉(&C)"), this);
    close->setDefault(true);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    open_at_size(*this, {760, 860});
}

Then<desk::AttachedFile> shown_over(Commands& commands, QWidget* over, std::function<void(const Fault&)> failed) {
    const auto who = [&commands] {
        const auto snapshot = commands.snapshot();
        return snapshot->seat ? std::optional(snapshot->seat->person.code) : std::nullopt;
    };
    return [over, who, asked = who(), failed = std::move(failed)](Result<desk::AttachedFile> file) {
        if (who() != asked) return;
        if (!file) return failed(file.error());
        (new AttachmentDialog(std::move(*file), over))->open();
    };
}

void open_attachment(Commands& commands, command::Attached wanted, QWidget* over,
                     std::function<void(const Fault&)> failed) {
    commands.send(over, std::move(wanted), shown_over(commands, over, std::move(failed)));
}

}  // namespace jcic::ui
