#include "ui/record/print_dialog.h"

#include <QPushButton>

#include "app/words/printing.h"
#include "app/words/words.h"
#include "ui/look/choice_box.h"
#include "ui/look/form_parts.h"
#include "ui/look/mark_label.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {
namespace Ui {

/// What stands in it, by name.
struct PrintDialog {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::PrintDialog)
public:
    explicit PrintDialog(QWidget& form);

    ChoiceBox* queue = nullptr;
    MarkLabel* state = nullptr;
    QLabel* sidesLabel = nullptr;
    ChoiceBox* sides = nullptr;
    QLabel* trayLabel = nullptr;
    ChoiceBox* tray = nullptr;
    QLabel* mediaLabel = nullptr;
    ChoiceBox* media = nullptr;
    QLabel* fixedNote = nullptr;
    QPushButton* cancel = nullptr;
    QPushButton* print = nullptr;
};

/// From top to bottom.
PrintDialog::PrintDialog(QWidget& form) {
    auto& parts = *new FormParts(form);
    parts.title_window(QT_TR_NOOP("列印"));
    auto* column = lay_out<QVBoxLayout>(form, 8, {18, 18, 18, 18});
    queue = parts.add_field<ChoiceBox>(*column, "queue", QT_TR_NOOP("印表機(&Q)"));
    state = put(*column, parts.make<MarkLabel>("state"));
    state->setProperty("kind", QStringLiteral("note"));
    sides = parts.add_field<ChoiceBox>(*column, sidesLabel, "sides", QT_TR_NOOP("單面或雙面(&S)"));
    tray = parts.add_field<ChoiceBox>(*column, trayLabel, "tray", QT_TR_NOOP("紙匣(&T)"));
    media = parts.add_field<ChoiceBox>(*column, mediaLabel, "media", QT_TR_NOOP("紙張(&M)"));
    fixedNote =
        put(*column, parts.make_text("fixedNote", QT_TR_NOOP("無法變更之項目由管理人員於設定檔固定。"), "soft"));
    fixedNote->setMinimumSize(360, 0);
    cancel = parts.make_button("cancel", QT_TR_NOOP("取消(&C)"));
    print = parts.make_button("print", QT_TR_NOOP("列印(&P)"));
    add_row(*column, {nullptr, cancel, print});
    make_primary(*print);
    follow({queue, sides, tray, media, print, cancel});
}

}  // namespace Ui

namespace {

/// The keywords in words. Fewer than two leave nothing to choose: then neither box nor label is there, unless the value
/// is fixed.
void fill(QComboBox& box, QLabel& label, const std::vector<std::string>& keywords, const std::string& standard,
          const std::string& fixed, QString (*word)(std::string_view)) {
    box.clear();
    // Where the queue does not say what it takes by itself, nothing is sent along.
    if (standard.empty() && !keywords.empty()) box.addItem(PrintDialog::tr("由印表機決定"), QString());
    for (const auto& keyword : keywords) box.addItem(word(keyword), q(keyword));
    if (!fixed.empty() && box.findData(q(fixed)) < 0) box.addItem(word(fixed), q(fixed));
    box.setCurrentIndex(std::max(0, box.findData(q(fixed.empty() ? standard : fixed))));
    box.setEnabled(fixed.empty());
    const bool shown = box.count() > 1 || !fixed.empty();
    box.setVisible(shown);
    label.setVisible(shown);
}

std::string keyword_in(const QComboBox& box) {
    return box.isHidden() ? std::string() : box.currentData().toString().toStdString();
}

}  // namespace

PrintDialog::PrintDialog(const desk::PrinterView& printers, int copy, QWidget* parent)
    : QDialog(parent), printers_(printers), ui_(std::make_unique<Ui::PrintDialog>(*this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    ui_->print->setText(copy == 0 ? tr("全部列印(&P)") : tr("列印第 %1 份(&P)").arg(copy));
    for (const auto& queue : printers_.queues)
        ui_->queue->addItem(
            queue.description.empty() ? q(queue.name) : tr("%1（%2）").arg(q(queue.description), q(queue.name)),
            q(queue.name));
    ui_->queue->setCurrentIndex(ui_->queue->findData(q(printers_.queue)));
    ui_->queue->setEnabled(printers_.fixed.queue.empty());
    const auto& fixed = printers_.fixed;
    ui_->fixedNote->setVisible(fixed != desk::PrintChoice{});
    connect(ui_->queue, &QComboBox::currentIndexChanged, this, &PrintDialog::show_queue);
    connect(ui_->cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(ui_->print, &QPushButton::clicked, this, &PrintDialog::print);
    show_queue();
    ui_->print->setFocus();
}

PrintDialog::~PrintDialog() = default;

void PrintDialog::show_queue() {
    const auto* queue = printers_.find(ui_->queue->currentData().toString().toStdString());
    const auto options = queue != nullptr ? queue->options : desk::OptionChoices{};
    const auto& fixed = printers_.fixed.options;
    const auto sides = desk::usual_sides(options);
    fill(*ui_->sides, *ui_->sidesLabel, options.sides, sides.empty() ? options.defaults.sides : sides, fixed.sides,
         words::sides);
    fill(*ui_->tray, *ui_->trayLabel, options.trays, options.defaults.tray, fixed.tray, words::tray);
    const auto media = desk::usual_media(options);
    fill(*ui_->media, *ui_->mediaLabel, options.media, media.empty() ? options.defaults.media : media, fixed.media,
         words::paper_size);
    const bool ready = queue != nullptr && !queue->trouble;
    ui_->state->show_state(ready ? Mark::good : Mark::act, ready ? tr("可列印")
                                                           : queue == nullptr
                                                               ? tr("請先選取印表機")
                                                               : words::words_for(*queue->trouble).title);
    enable_unless(*ui_->print, queue == nullptr ? tr("請先選取印表機") : QString());
}

void PrintDialog::print() {
    Q_EMIT chosen({ui_->queue->currentData().toString().toStdString(),
                   {keyword_in(*ui_->sides), keyword_in(*ui_->tray), keyword_in(*ui_->media)}});
    accept();
}

}  // namespace jcic::ui
