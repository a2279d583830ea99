#pragma once
// The page of a new query, with hands that wait until what they typed is checked.

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include "tests/ui/window_rig.h"
#include "ui/query/new_query_page.h"

namespace jcic::test {

class NewQueryRig : public WindowRig {
public:
    NewQueryRig() {
        sign_in();
        window.go_to(ui::PageId::new_query);
    }
    /// Types, and lets the pause and the answer pass.
    void write(const char* field, const char* keys) {
        const int before = world.asked<command::Check>();
        type(find(field), keys);
        QTRY_VERIFY(world.asked<command::Check>() > before);
        settle();
    }
    void choose(const char* box, int index) {
        auto* combo = find<QComboBox>(box);
        combo->setCurrentIndex(index);
        const int before = world.asked<command::Check>();
        Q_EMIT combo->activated(index);
        QTRY_VERIFY(world.asked<command::Check>() > before);
        settle();
    }
    /// As an input method hands it over.
    void compose(const char* field, const QString& text) {
        const int before = world.asked<command::Check>();
        QInputMethodEvent typed;
        typed.setCommitString(text);
        find(field)->setFocus();
        QCoreApplication::sendEvent(find(field), &typed);
        QTRY_VERIFY(world.asked<command::Check>() > before);
        settle();
    }
    /// Comes to the page anew: what the desk offers is asked for again.
    void come_again() {
        window.go_to(ui::PageId::board);
        window.go_to(ui::PageId::new_query);
        settle();
    }
    [[nodiscard]] QString text_of(const char* line) const { return find<QLineEdit>(line)->text(); }
    [[nodiscard]] bool ticked(const char* box) const { return find<QCheckBox>(box)->isChecked(); }
    /// What stands beside the field's label.
    [[nodiscard]] QString from(const std::string& field) const {
        return find<QLabel>((field + "From").c_str())->accessibleName();
    }
    [[nodiscard]] QString why() const { return find<QLabel>("submitWhy")->text(); }
    [[nodiscard]] ui::NewQueryPage* page() const { return window.findChild<ui::NewQueryPage*>(); }
    [[nodiscard]] static inquiry::Form whole() {
        inquiry::Form form;
        form.subject_id = subject_id;
        form.subject_name = "黃建國";
        form.business = domain::Business::lending;
        form.subject_kind = domain::SubjectKind::guarantor;
        form.borrower_id = "F131104093";
        form.borrower_name = "林務昌";
        form.case_number = "2026-房貸-00417";
        form.reason = "房貸保證人償債能力審查";
        form.authorisation = "AU-1";
        form.items = {domain::Item::t50};
        form.year = "114";
        return form;
    }
};

}  // namespace jcic::test
