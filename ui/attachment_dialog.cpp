#include "ui/attachment_dialog.h"

#include <QBuffer>
#include <QImageReader>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/pdf_pane.h"
#include "ui/text.h"

namespace jcic::ui {
namespace {

constexpr int widest = 1600;  ///< pixels: a page at two hundred dots an inch

QLabel* unreadable(QWidget* parent) {
    auto* out = new QLabel(AttachmentDialog::tr("這個檔案讀不出來。它與附上時相同，可能當時就已損壞。"), parent);
    out->setWordWrap(true);
    out->setAlignment(Qt::AlignCenter);
    return out;
}

}  // namespace

AttachmentDialog::AttachmentDialog(const desk::AttachedFile& file, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("attachmentDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(q(file.name));
    auto* column = new QVBoxLayout(this);
    auto* content = file.form == domain::AttachmentForm::pdf ? pages(file) : picture(file);
    content->setObjectName(QStringLiteral("attachment"));
    content->setAccessibleName(q(file.name));
    content->setMinimumSize(560, 420);
    column->addWidget(content, 1);
    auto* close = new QPushButton(tr("關閉(&C)"), this);
    close->setDefault(true);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    resize(760, 860);
}

QWidget* AttachmentDialog::pages(const desk::AttachedFile& file) {
    auto* pane = new PdfPane(this);
    if (pane->open(file.bytes)) return pane;
    delete pane;
    return unreadable(this);
}

QWidget* AttachmentDialog::picture(const desk::AttachedFile& file) {
    QBuffer bytes;
    bytes.setData(reinterpret_cast<const char*>(file.bytes->data()), static_cast<int>(file.bytes->size()));
    QImageReader reader(&bytes, file.form == domain::AttachmentForm::png ? "png" : "jpeg");
    reader.setAutoTransform(true);
    const auto size = reader.size();
    if (size.width() > widest) reader.setScaledSize(size.scaled(widest, size.height(), Qt::KeepAspectRatio));
    const auto image = reader.read();
    if (image.isNull()) return unreadable(this);
    auto* label = new QLabel;
    label->setPixmap(QPixmap::fromImage(image));
    label->setAlignment(Qt::AlignCenter);
    auto* frame = new QScrollArea(this);
    frame->setWidget(label);
    frame->setWidgetResizable(true);
    return frame;
}

void open_attachment(Commands& commands, desk::command::Attached wanted, QWidget* over,
                     std::function<void(const Fault&)> failed) {
    const auto who = [&commands] {
        const auto snapshot = commands.snapshot();
        return snapshot->seat ? std::optional(snapshot->seat->person.code) : std::nullopt;
    };
    const QPointer<QWidget> window = over;
    commands.send(std::move(wanted), [window, who, asked = who(), failed](Result<desk::AttachedFile> file) {
        if (!window || who() != asked) return;
        if (!file) return failed(file.error());
        (new AttachmentDialog(*file, window))->open();
    });
}

}  // namespace jcic::ui
