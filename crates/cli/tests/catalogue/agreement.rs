//! The content check, which finds every mistake with its line, and the engine, which refuses the first, must not
//! disagree on what a rule may say.

use super::*;

#[test]
fn the_check_and_the_engine_agree_on_what_fits_a_fact() {
    let facts = [
        "has_business_registration",
        "full_time_employees",
        "sector",
        "project_markets",
    ];
    let operators = ["eq", "ne", "lt", "le", "gt", "ge", "in", "not_in", "contains_any"];
    let values = [
        "true",
        "4",
        "-4",
        "4.5",
        "\"retail\"",
        "\"moon\"",
        "[true]",
        "[4, 5]",
        "[\"retail\"]",
        "[\"mainland\"]",
        "[4, true]",
    ];
    let mut rules = Vec::new();
    for fact in facts {
        for op in operators {
            rules.extend(values.map(|value| (fact, op, value)));
        }
    }

    let project = Project::new();
    let written = rules.iter().enumerate().map(|(number, (fact, op, value))| {
        let rule = r#"why_en = "W", rule = { en = "R", zh_hant = "R", zh_hans = "R" }"#;
        format!(
            "[[predicates]]\nid = \"rule{number}\"\nfact = \"{fact}\"\nop = \"{op}\"\nvalue = {value}\neffect = \"amount\"\ncertainty = \"official\"\n{}\n",
            rule.replacen(", ", "\n", 1)
        )
    });
    let file = project.read("content/schemes/cef.toml") + &written.collect::<String>();
    project.write("content/schemes/cef.toml", &file);
    let questionnaire = shopready_content::questionnaire::load(&project.path("content")).unwrap();
    let problems = shopready_content::catalogue::load(&project.path("content"), &questionnaire).unwrap_err();

    for (number, (fact, op, value)) in rules.iter().enumerate() {
        let json = format!(
            r#"{{"facts": {{"has_business_registration": {{"type": "bool"}}, "full_time_employees": {{"type": "int"}},
            "sector": {{"type": "enum", "values": ["retail"]}}, "project_markets": {{"type": "set", "values": ["mainland"]}}}},
            "scheme": [{{"id": "s", "status": "open", "predicates": [{{"id": "p", "fact": "{fact}", "op": "{op}",
            "value": {value}, "effect": "amount", "certainty": "official"}}]}}]}}"#
        );
        let place = format!("predicates.rule{number}.value");
        let checked = problems.iter().find(|problem| problem.place == place);
        let refused = Catalogue::from_json(&json).err();
        assert_eq!(
            checked.is_some(),
            refused.is_some(),
            "{fact} {op} {value}: {checked:?} {refused:?}"
        );
    }
}
