#include "ui/query/batch_chips.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace jcic::ui {

using Stands = BatchModel::Stands;

BatchChips::BatchChips(QWidget* parent) : QWidget(parent) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    add(all, "batchAll");
    add(int(Stands::wrong), "batchWrong");
    add(int(Stands::mind), "batchMind");
    add(int(Stands::ready), "batchReady");
    choose_all();
    connect(&group_, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT chosen(id == all ? std::nullopt : std::optional(static_cast<Stands>(id))); });
}

void BatchChips::add(int id, const char* name) {
    auto* button = new QPushButton(this);
    button->setObjectName(QLatin1String(name));
    button->setProperty("kind", QStringLiteral("chip"));
    button->setCheckable(true);
    button->setAutoDefault(false);
    group_.addButton(button, id);
    layout()->addWidget(button);
}

void BatchChips::show_counts(const BatchModel& model) {
    const auto show_count = [this](int id, const QString& sign, const QString& text, std::size_t count) {
        const auto said = QStringLiteral("%1 %L2").arg(text).arg(count);
        group_.button(id)->setText(sign + said);
        group_.button(id)->setAccessibleName(said);
    };
    show_count(all, {}, tr("全部"), model.batch().lines.size());
    show_count(int(Stands::wrong), QStringLiteral("▲ "), tr("有誤"), model.count(Stands::wrong));
    show_count(int(Stands::mind), QStringLiteral("■ "), tr("注意"), model.count(Stands::mind));
    show_count(int(Stands::ready), QStringLiteral("● "), tr("可送出"), model.count(Stands::ready));
}

}  // namespace jcic::ui
