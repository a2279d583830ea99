#include "ui/registers/attachment_dialog.h"

#include <QApplication>
#include <QBuffer>
#include <QImageReader>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QThreadPool>
#include <QVBoxLayout>
#include <utility>

#include "app/base/boundary.h"
#include "app/desk/printing/scan_desk.h"
#include "app/words/words.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/record/pdf_pane.h"

namespace jcic::ui {
namespace {

constexpr int widest = 1600;  ///< pixels: a page at two hundred dots an inch

constexpr auto unreadable =
    QT_TRANSLATE_NOOP("jcic::ui::AttachmentDialog", "這個檔案讀不出來。它與附上時相同，可能當時就已損壞。");

QImage decoded(const desk::AttachedFile& file) {
    QBuffer bytes;
    bytes.setData(reinterpret_cast<const char*>(file.bytes->data()), static_cast<int>(file.bytes->size()));
    QImageReader reader(&bytes, file.form == domain::AttachmentForm::png ? "png" : "jpeg");
    reader.setAutoTransform(true);
    const auto size = reader.size();
    if (size.width() > widest) reader.setScaledSize(size.scaled(widest, size.height(), Qt::KeepAspectRatio));
    return reader.read();
}

}  // namespace

AttachmentDialog::AttachmentDialog(desk::AttachedFile file, QWidget* parent)
    : AttachmentDialog(std::move(file), desk::can_be_painted, parent) {}

AttachmentDialog::AttachmentDialog(desk::AttachedFile file, Painted painted, QWidget* parent)
    : QDialog(parent), file_(std::move(file)), column_(new QVBoxLayout(this)), told_(new QLabel(this)) {
    setObjectName(QStringLiteral("attachmentDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(q(file_.name));
    told_->setObjectName(QStringLiteral("attachmentTold"));
    told_->setAlignment(Qt::AlignCenter);
    told_->setWordWrap(true);
    told_->setMinimumSize(560, 420);
    column_->addWidget(told_, 1);
    auto* close = new QPushButton(tr("關閉(&C)"), this);
    close->setDefault(true);
    column_->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    open_at_size(*this, {760, 860});
    say(tr("開啟中…"));
    if (file_.form == domain::AttachmentForm::pdf)
        try_to_paint(std::move(painted));
    else
        decode();
}

AttachmentDialog::~AttachmentDialog() {
    stop_.request_stop();
}

void AttachmentDialog::say(const QString& words) {
    told_->setText(words);
    told_->setAccessibleName(q(file_.name) + QStringLiteral(" ") + words);
}

void AttachmentDialog::try_to_paint(Painted painted) {
    const QPointer<AttachmentDialog> shown = this;
    QThreadPool::globalInstance()->start(
        [shown, bytes = file_.bytes, painted = std::move(painted), stop = stop_.get_token()] {
            auto paintable = bounded("ui.attachment", [&] { return painted(*bytes, stop); });
            QMetaObject::invokeMethod(qApp, [shown, paintable = std::move(paintable)] {
                if (shown) shown->show_pages(paintable);
            });
        });
}

/// A page of twenty megabytes takes its time.
void AttachmentDialog::decode() {
    const QPointer<AttachmentDialog> shown = this;
    QThreadPool::globalInstance()->start([shown, file = file_] {
        QMetaObject::invokeMethod(qApp, [shown, image = decoded(file)] {
            if (shown) shown->show_picture(image);
        });
    });
}

void AttachmentDialog::show_pages(const Result<bool>& paintable) {
    if (!paintable) return say(words::words_for(paintable.error()).cause);
    auto* pane = new PdfPane(this);
    if (*paintable && pane->open(file_.bytes)) return show_content(pane);
    delete pane;
    say(tr(unreadable));
}

void AttachmentDialog::show_picture(const QImage& image) {
    if (image.isNull()) return say(tr(unreadable));
    auto* label = new QLabel(this);
    label->setAlignment(Qt::AlignCenter);
    label->setPixmap(QPixmap::fromImage(image));
    auto* frame = new QScrollArea(this);
    frame->setWidget(label);
    frame->setWidgetResizable(true);
    show_content(frame);
}

void AttachmentDialog::show_content(QWidget* content) {
    content->setObjectName(QStringLiteral("attachment"));
    content->setAccessibleName(q(file_.name));
    content->setMinimumSize(told_->minimumSize());
    delete column_->replaceWidget(told_, content);
    delete std::exchange(told_, nullptr);
}

void open_attachment(Commands& commands, command::Attached wanted, QWidget* over,
                     std::function<void(const Fault&)> failed) {
    const auto who = [&commands] {
        const auto snapshot = commands.snapshot();
        return snapshot->seat ? std::optional(snapshot->seat->person.code) : std::nullopt;
    };
    const QPointer<QWidget> window = over;
    commands.send(std::move(wanted), [window, who, asked = who(), failed](Result<desk::AttachedFile> file) {
        if (!window || who() != asked) return;
        if (!file) return failed(file.error());
        (new AttachmentDialog(std::move(*file), window))->open();
    });
}

}  // namespace jcic::ui
