#include "ui/look/form_look.h"

#include <QLabel>
#include <QVBoxLayout>

#include "app/words/form_image.h"
#include "app/words/words.h"

namespace jcic::ui {
namespace {

const char* kind_of(domain::Weight weight) {
    switch (weight) {
        case domain::Weight::danger:
            return "alarm";
        case domain::Weight::attention:
            return "notice";
        case domain::Weight::note:
            return "soft";
    }
    return "soft";
}

}  // namespace

FormLook::FormLook(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("formLook"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    hide();
}

void FormLook::show_waiting() {
    clear();
    add(tr("檢查影像中…"), "soft");
}

void FormLook::show_look(const desk::FormLook& pages) {
    clear();
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (pages.size() > 1) add(tr("第 %1 頁").arg(i + 1), "heading");
        for (const auto& remark : pages[i])
            add(tr("%1：%2").arg(words::word_for(remark.weight), words::word_for(remark)), kind_of(remark.weight));
    }
}

void FormLook::show_fault(const Fault& fault) {
    clear();
    add(tr("影像未檢核：%1。仍可登記，傳送前請以目視核對。").arg(words::words_for(fault).title), "notice");
}

void FormLook::clear() {
    qDeleteAll(findChildren<QLabel*>(QString(), Qt::FindDirectChildrenOnly));
    show();
}

void FormLook::add(const QString& text, const char* kind) {
    auto* label = new QLabel(text, this);
    label->setProperty("kind", QLatin1String(kind));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    layout()->addWidget(label);
}

}  // namespace jcic::ui
