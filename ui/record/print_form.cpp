// Printer options for a copy.
#include "app/words/printing.h"
#include "app/words/words.h"
#include "ui/look/text.h"
#include "ui/record/record_forms.h"

namespace jcic::ui {
namespace {

/// The keywords in words. Fewer than two leave nothing to choose: then it is not shown, unless the value is fixed.
void fill_keywords(FormDialog& form, QComboBox& box, const std::vector<std::string>& keywords,
                   const std::string& standard, const std::string& fixed, QString (*word)(std::string_view)) {
    box.clear();
    // Where the queue does not say what it takes by itself, nothing is sent along.
    if (standard.empty() && !keywords.empty()) box.addItem(RecordForms::tr("由印表機決定"), QString());
    for (const auto& keyword : keywords) box.addItem(word(keyword), q(keyword));
    if (!fixed.empty() && box.findData(q(fixed)) < 0) box.addItem(word(fixed), q(fixed));
    box.setCurrentIndex(std::max(0, box.findData(q(fixed.empty() ? standard : fixed))));
    box.setEnabled(fixed.empty());
    form.show_field(box, box.count() > 1 || !fixed.empty());
}

std::string keyword_in(const QComboBox& box) {
    return box.isHidden() ? std::string() : box.currentData().toString().toStdString();
}

}  // namespace

FormDialog* RecordForms::choose_print(Commands& commands, int copy, QWidget* parent,
                                      const std::function<void(const desk::PrintChoice&)>& then) {
    auto& form = *new FormDialog("PrintDialog", "jcic::ui::RecordForms", {}, commands, parent);
    form.title(QT_TR_NOOP("列印"));
    const auto printers = commands.snapshot()->printer;
    auto* queues = form.choice("queue", QT_TR_NOOP("印表機(&Q)"));
    auto* state = form.mark("state");
    state->setProperty("kind", QStringLiteral("note"));
    auto* sides = form.choice("sides", QT_TR_NOOP("單面或雙面(&S)"));
    auto* tray = form.choice("tray", QT_TR_NOOP("紙匣(&T)"));
    auto* media = form.choice("media", QT_TR_NOOP("紙張(&M)"));
    auto* fixed_note = form.say(QT_TR_NOOP("無法變更之項目由管理人員於設定檔固定。"), "fixedNote", "soft");
    fixed_note->setMinimumSize(360, 0);
    fixed_note->setVisible(printers.fixed != desk::PrintChoice{});
    for (const auto& queue : printers.queues)
        queues->addItem(
            queue.description.empty() ? q(queue.name) : tr("%1（%2）").arg(q(queue.description), q(queue.name)),
            q(queue.name));
    queues->setCurrentIndex(queues->findData(q(printers.queue)));
    queues->setEnabled(printers.fixed.queue.empty());
    const auto chosen = [=] { return printers.find(queues->currentData().toString().toStdString()); };
    const auto show_queue = [=, &form] {
        const auto* queue = chosen();
        const auto options = queue != nullptr ? queue->options : desk::OptionChoices{};
        const auto& fixed = printers.fixed.options;
        const auto usual_sides = desk::usual_sides(options), usual_media = desk::usual_media(options);
        fill_keywords(form, *sides, options.sides, usual_sides.empty() ? options.defaults.sides : usual_sides,
                      fixed.sides, words::sides);
        fill_keywords(form, *tray, options.trays, options.defaults.tray, fixed.tray, words::tray);
        fill_keywords(form, *media, options.media, usual_media.empty() ? options.defaults.media : usual_media,
                      fixed.media, words::paper_size);
        const bool ready = queue != nullptr && !queue->trouble;
        state->show_state(ready ? Mark::good : Mark::act, ready              ? tr("可列印")
                                                          : queue == nullptr ? tr("請先選取印表機")
                                                                             : words::words_for(*queue->trouble).title);
    };
    QObject::connect(queues, &QComboBox::currentIndexChanged, &form, show_queue);
    form.unless([=] { return chosen() == nullptr ? tr("請先選取印表機") : QString(); });
    show_queue();
    auto* opened = form.act("print", QT_TR_NOOP("列印(&P)"), [=, &form] {
        form.accept();
        if (then)
            then({queues->currentData().toString().toStdString(),
                  {keyword_in(*sides), keyword_in(*tray), keyword_in(*media)}});
    });
    form.act_button().setText(copy == 0 ? tr("全部列印(&P)") : tr("列印第 %1 份(&P)").arg(copy));
    form.act_button().setFocus();
    return opened;
}

}  // namespace jcic::ui
